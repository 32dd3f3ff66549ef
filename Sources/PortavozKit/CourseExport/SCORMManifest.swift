/// A package's `imsmanifest.xml`: one organization, one item, one SCO, and every file.
///
/// SCORM 1.2: Content Aggregation Model 1.2, section 2.3. SCORM 2004: Content Aggregation Model, 4th edition, section 3.4, and
/// for what the platform is to make of status and score Sequencing and Navigation, section 3.10 and 3.13. The schemas are
/// not in the package, so it names no places for them.
package struct SCORMManifest {
    private let version: String
    private let identifier: String
    private let courseVersion: String
    private let title: String
    private let passMark: Int?
    private let start: String
    private let files: [String]

    /// - Parameter files: names of every file in the package but this one, each once.
    init(_ source: CourseSource, start: String, files: [String]) {
        self.init(
            version: source.form.scorm ?? "1.2",
            identifier: Self.identifier(of: source.id, source.course.language),
            courseVersion: source.fields.version, title: source.course.title, passMark: source.passMark, start: start,
            files: files)
    }

    package init(
        version: String, identifier: String, courseVersion: String, title: String, passMark: Int?, start: String,
        files: [String]
    ) {
        self.version = version
        self.identifier = identifier
        self.courseVersion = courseVersion
        self.title = title
        self.passMark = passMark
        self.start = start
        self.files = files
    }

    /// A name that is the same for every export of a course in a language: an NCName (Namespaces in XML 1.0, section 4).
    package static func identifier(of course: String, _ language: LanguageCode) -> String {
        var text = "portavoz-"
        for scalar in (course + "-" + language.text).unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            text +=
                isPlain || scalar == "-" || scalar == "." ? String(scalar) : "_" + String(scalar.value, radix: 16) + "_"
        }
        return text
    }

    package var bytes: [UInt8] { Array((version == "2004" ? scorm2004 : scorm12).utf8) }

    private var scorm12: String {
        let mastery = passMark.map { "\n<adlcp:masteryscore>\($0)</adlcp:masteryscore>" } ?? ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="\(identifier)" version="\(versionText)" \
            xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" \
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
            <metadata>
            <schema>ADL SCORM</schema>
            <schemaversion>1.2</schemaversion>
            </metadata>
            <organizations default="course">
            <organization identifier="course">
            <title>\(titleText)</title>
            <item identifier="item" identifierref="sco" isvisible="true">
            <title>\(titleText)</title>\(mastery)
            </item>
            </organization>
            </organizations>
            <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="\(start)">
            \(fileList)
            </resource>
            </resources>
            </manifest>

            """
    }

    private var scorm2004: String {
        let objectives =
            passMark.map {
                """

                <imsss:objectives>
                <imsss:primaryObjective objectiveID="course-passed" satisfiedByMeasure="true">
                <imsss:minNormalizedMeasure>\(Self.normalized($0))</imsss:minNormalizedMeasure>
                </imsss:primaryObjective>
                </imsss:objectives>
                """
            } ?? ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="\(identifier)" version="\(versionText)" \
            xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" \
            xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
            <metadata>
            <schema>ADL SCORM</schema>
            <schemaversion>2004 4th Edition</schemaversion>
            </metadata>
            <organizations default="course">
            <organization identifier="course">
            <title>\(titleText)</title>
            <item identifier="item" identifierref="sco">
            <title>\(titleText)</title>
            <imsss:sequencing>\(objectives)
            <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="\(passMark != nil)"/>
            </imsss:sequencing>
            </item>
            <imsss:sequencing>
            <imsss:controlMode choice="true" flow="true"/>
            </imsss:sequencing>
            </organization>
            </organizations>
            <resources>
            <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="\(start)">
            \(fileList)
            </resource>
            </resources>
            </manifest>

            """
    }

    /// Per cent as a measure from 0 to 1.
    package static func normalized(_ percent: Int) -> String {
        let digits = percent % 100
        if digits == 0 { return percent == 0 ? "0.0" : "1.0" }
        return digits < 10 ? "0.0\(digits)" : digits % 10 == 0 ? "0.\(digits / 10)" : "0.\(digits)"
    }

    /// Names need no escapes: `PackagedFile` says what they are made of.
    private var fileList: String { files.map { "<file href=\"\($0)\"/>" }.joined(separator: "\n") }

    /// At most twenty signs are allowed.
    private var versionText: String { String(courseVersion.prefix(20)).escapedForXML }
    private var titleText: String { title.escapedForXML }
}
