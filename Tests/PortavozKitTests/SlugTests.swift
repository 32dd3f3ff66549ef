import PortavozKit
import Testing

struct SlugTests {
    @Test(arguments: [
        ("Tueste rápido", "tueste-rapido"), ("¿Qué es un «CM»?", "que-es-un-cm"),
        ("Año 2026: balance", "ano-2026-balance"),
        ("L'Alborada", "lalborada"), ("a--b", "a-b"), ("Straße", "strasse"),
    ])
    func foldsAccentsAndPunctuation(text: String, slug: String) {
        #expect(Slug(folding: text)?.text == slug)
    }

    @Test func aTextWithoutLettersHasNoSlug() {
        #expect(Slug(folding: "¡!…") == nil)
    }

    @Test(arguments: ["", "-a", "a-", "Ávila", "a b", "A"])
    func onlyLowerCaseLettersDigitsAndInnerHyphensAreASlug(text: String) {
        #expect(Slug(exactly: text) == nil)
    }
}
