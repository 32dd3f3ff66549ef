import PortavozDiagnostics
import Testing

@Suite struct SuggestionTests {
    private let keys = ["title", "slug", "description", "date", "tags", "authors", "draft", "review-by"]

    @Test(arguments: [
        ("tilte", "title"), ("Title", "title"), ("autors", "authors"), ("tag", "tags"), ("drafft", "draft"),
        ("review_by", "review-by"), ("descripton", "description"), ("dte", "date"),
    ])
    func aSlipFindsItsKey(written: String, meant: String) {
        #expect(Suggestion.nearest(to: written, among: keys) == meant)
    }

    @Test(arguments: ["x", "", "zzzz", "subtitle-of-it", "fecha-de-hoy"])
    func whatResemblesNothingFindsNothing(written: String) {
        #expect(Suggestion.nearest(to: written, among: keys) == nil)
    }

    @Test func spanishKeysFindTheEnglishOnesThatTheKindHas() {
        #expect(Suggestion.nearest(to: "Título", among: keys) == "title")
        #expect(Suggestion.nearest(to: "borrador", among: keys) == "draft")
        #expect(Suggestion.nearest(to: "portada", among: keys) == nil)
    }

    @Test func ofEquallyNearNamesTheFirstIsOffered() {
        #expect(Suggestion.nearest(to: "cat", among: ["car", "cap"]) == "car")
        #expect(Suggestion.nearest(to: "cat", among: ["cap", "car"]) == "cap")
    }

    @Test func aSwapIsOneSlip() {
        #expect(Suggestion.nearest(to: "dtae", among: ["date"]) == "date")
        #expect(Suggestion.nearest(to: "dxye", among: ["date"]) == nil)
    }

    @Test func theNameItselfIsNoSuggestion() {
        #expect(Suggestion.nearest(to: "date", among: ["date"]) == nil)
    }
}
