import PortavozTemplate
import Testing

@Suite struct FieldReferenceTests {
    private struct Card {
        static let model = Model<Card>(
            "Card", [ModelField("title", .text, "What it is called.") { _ in .none }])
    }

    private struct Home {
        static let model = Model<Home>(
            "Home",
            [
                ModelField("latest", .list(Card.model.schema), "The newest.") { _ in .none },
                ModelField("featured", .model(Card.model.schema), "The first.") { _ in .none },
                ModelField("words", .texts, "Words.") { _ in .none },
            ])
    }

    @Test func everyNestedModelIsListedOnce() {
        #expect(
            FieldReference.text(for: [("home.html", Home.model.schema), ("card.html", Card.model.schema)]) == """
                home.html
                  latest    list of Card   The newest.
                  featured  Card           The first.
                  words     list of texts  Words.

                card.html
                  title  text  What it is called.

                Card
                  title  text  What it is called.

                """)
    }

    @Test func typesAndMeaningsAreInTheLanguageAskedFor() {
        let text = FieldReference.text(for: [("home.html", Home.model.schema)], in: .es) { $0.uppercased() }
        #expect(
            text.contains("latest    lista de Card    THE NEWEST.")
                && text.contains("title  texto  WHAT IT IS CALLED."))
    }
}
