import PortavozKit
import Testing

/// What a package tells a platform of itself, and the keys of what the platform keeps.
struct SCORMManifestTests {
    private func manifest(_ version: String, passMark: Int? = 80, title: String = "Curso") -> String {
        String(
            decoding: SCORMManifest(
                version: version, identifier: "portavoz-curso-es", courseVersion: "1.0", title: title,
                passMark: passMark, start: "index.html", files: ["index.html", "course/index.html"]
            ).bytes, as: UTF8.self)
    }

    @Test func titlesAreEscaped() {
        for version in ["1.2", "2004"] {
            let text = manifest(version, title: "A & B < «ñ» > \"c\"\u{7}\u{FFFF}")
            #expect(text.contains("<title>A &amp; B &lt; «ñ» &gt; &quot;c&quot;</title>"), "\(version)")
        }
    }

    @Test func thePassMarkIsPercentOrAMeasure() {
        #expect(manifest("1.2").contains("<adlcp:masteryscore>80</adlcp:masteryscore>"))
        #expect(manifest("2004").contains("<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>"))
        let measures = [1: "0.01", 5: "0.05", 10: "0.1", 57: "0.57", 80: "0.8", 100: "1.0"]
        for (percent, measure) in measures { #expect(SCORMManifest.normalized(percent) == measure) }
    }

    @Test func withoutAPassMarkThereIsNothingToPass() {
        #expect(!manifest("1.2", passMark: nil).contains("masteryscore"))
        let text = manifest("2004", passMark: nil)
        #expect(!text.contains("Objective>") && text.contains("objectiveSetByContent=\"false\""))
    }

    @Test func filesAreListedInOrder() {
        for version in ["1.2", "2004"] {
            #expect(manifest(version).contains("<file href=\"index.html\"/>\n<file href=\"course/index.html\"/>"))
        }
    }

    @Test(arguments: [
        ("curso", "portavoz-curso-es"), ("Año 1", "portavoz-A_f1_o_20_1-es"), ("a_b", "portavoz-a_5f_b-es"),
    ])
    func identifiersAreNames(course: String, identifier: String) {
        #expect(SCORMManifest.identifier(of: course, LanguageCode("es")) == identifier)
    }

    @Test func keysNeverChange() {
        // What platforms keep was written with them.
        #expect(["a", "conversar", "papel-dos-sentidos"].map(ProgressKeys.key) == ["DCnI", "8A04", "9CzL"])
    }
}
