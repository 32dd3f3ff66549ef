/// Every kind of content, in the order in which they are asked for a file.
package let allKinds: [Kind] = [
    .post, .guestExpert, .guestContribution, .guestDossier, .person, .guideline, .course, .courseResults,
    .lesson, .staticPage, .readerComment,
]

/// The kind of a name that `scan` gave. By looking through them: most texts are posts, which come first.
func kind(named name: KindName) -> Kind { allKinds.first { $0.name == name }! }
