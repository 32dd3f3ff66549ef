import PortavozKit
import PortavozTemplate
import Testing

@Suite struct FieldMeaningTests {
    @Test func everyFieldHasItsMeaningInSpanish() {
        let meanings = FieldReference.meanings(of: pageTemplates)
        #expect(meanings.count > 200)
        #expect(meanings.filter { FieldMeanings.spanish[$0] == nil } == [])
        #expect(FieldMeanings.spanish.keys.filter { !meanings.contains($0) }.sorted() == [])
    }
}
