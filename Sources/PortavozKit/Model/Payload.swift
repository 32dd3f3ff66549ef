/// What a kind knows of an entry beyond the common fields.
///
/// Whoever wants one kind's fields asks for them by name, `entry.payload.personFields`: a cast that fails, as most would,
/// costs forty times as much.
package protocol Payload: Sendable {
    var personFields: PersonFields? { get }
    var guidelineFields: GuidelineFields? { get }
    var courseFields: CourseFields? { get }
    var lessonFields: LessonFields? { get }
    var contributionFields: ContributionFields? { get }
    /// How it is passed on; nil for what is neither a post nor a guest's text.
    var postSharing: PostSharing? { get }
}

extension Payload {
    package var personFields: PersonFields? { nil }
    package var guidelineFields: GuidelineFields? { nil }
    package var courseFields: CourseFields? { nil }
    package var lessonFields: LessonFields? { nil }
    package var contributionFields: ContributionFields? { nil }
    package var postSharing: PostSharing? { nil }
}

extension SharedPayload {
    package var postSharing: PostSharing? { sharing }
}

extension PersonFields {
    package var personFields: PersonFields? { self }
}

extension GuidelineFields {
    package var guidelineFields: GuidelineFields? { self }
}

extension CourseFields {
    package var courseFields: CourseFields? { self }
}

extension LessonFields {
    package var lessonFields: LessonFields? { self }
}

extension ContributionFields {
    package var contributionFields: ContributionFields? { self }
}
