import PortavozDiagnostics
import Testing

@Suite struct MessagesTests {
    @Test(arguments: Messages.all.keys.sorted())
    func bothLanguagesUseTheSamePlaceholders(rule: String) throws {
        let message = try #require(Messages.all[rule])
        #expect(message.es.placeholders == message.en.placeholders)
        #expect((message.es.wayOut == nil) == (message.en.wayOut == nil))
    }

    @Test(arguments: Messages.all.keys.sorted())
    func everySummaryIsASentenceWithoutItsStop(rule: String) throws {
        let message = try #require(Messages.all[rule])
        for wording in [message.es, message.en] {
            for text in [wording.summary, wording.wayOut].compactMap({ $0 }) {
                let first = try #require(text.first)
                #expect(!first.isUppercase || text.hasPrefix("Portavoz "))
                #expect(text.last != "." && text.last != " " && !text.contains("  "))
                #expect(text.count { $0 == "`" }.isMultiple(of: 2))
            }
        }
    }

    @Test(arguments: Messages.all.keys.sorted())
    func everyVocabularyThatAPlaceholderNamesExists(rule: String) throws {
        for placeholder in try #require(Messages.all[rule]).es.placeholders {
            let halves = placeholder.split(separator: ":").map(String.init)
            if halves.count > 1 { #expect(Vocabulary.terms[halves[1]] != nil) }
        }
    }

    @Test func everyRuleThatTheToolPromisesHasItsWords() {
        let rules = """
            yaml-tab yaml-colon yaml-syntax yaml-control-character yaml-duplicate-key yaml-complex-key
            yaml-several-documents yaml-alias-bomb yaml-too-deep yaml-too-large yaml-tag unknown-key missing-key
            missing-title wrong-type bad-date bad-value duplicate-route duplicate-slug bad-slug
            unclosed-front-matter missing-front-matter not-utf8 control-character unreadable-file
            unknown-author unknown-person withheld-author broken-link broken-anchor missing-image missing-alt
            heading-level-one alias-hits-page staff-link foreign-resource draft-link empty-content missing-site-file
            output-not-ours site-missing-key unknown-theme theme-cycle unknown-language unknown-timezone
            orphan-translation guest-forbidden-key guest-missing-dossier guest-unknown-contribution guest-no-consent
            guest-consent-ended guest-consent-not-begun guest-no-reviewer guest-reviewer-is-guest guest-not-approved
            guest-approval-void guest-no-approval guest-svg guest-file-type guest-bad-image wrong-image-format
            review-overdue leak leak/file bad-url unsafe-url name-collision symlink-outside unknown-file duplicate-lesson-number
            guideline-no-owner invalid-lesson-name template-unclosed-tag template-unknown-name
            theme-missing-string theme-bad-plural unsafe-destination raw-html-removed
            misleading-link bidi-control markdown-too-large markdown-too-deep markdown-too-many-images
            markdown-table-too-large
            """
        for rule in rules.split(whereSeparator: \.isWhitespace).map(String.init) {
            #expect(Messages.all[rule] != nil, "\(rule)")
        }
    }

    private func summary(_ diagnostic: Diagnostic, _ language: MessageLanguage = .en) -> String {
        Messages.wording(of: diagnostic, in: language).summary
    }

    @Test func identifiersAreSaidInWords() {
        let diagnostic = Diagnostic("unknown-key", at: nil, ["key": "autors", "kind": "post"])
        #expect(summary(diagnostic, .es) == "clave desconocida `autors` en una entrada")
        #expect(summary(diagnostic, .en) == "unknown key `autors` in a post")
        let other = Diagnostic("unknown-key", at: nil, ["key": "x", "kind": "site.yml"])
        #expect(summary(other, .en) == "unknown key `x` in site.yml")
    }

    @Test func aTypeIsExplainedByAnExample() {
        let diagnostic = Diagnostic("wrong-type", at: nil, ["key": "tags", "expected": "texts", "value": "{…}"])
        let wording = Messages.wording(of: diagnostic, in: .es)
        #expect(wording.summary == "`tags` tiene que ser una lista de textos, no `{…}`")
        #expect(wording.wayOut == "escríbelo así: `tags: [uno, dos]`")
    }

    @Test func aCauseHasWordsOfItsOwn() {
        let known = Diagnostic("yaml-syntax", at: nil, ["cause": "unclosed-quote", "quote": "\""])
        #expect(summary(known) == "the quote \" that closes this text is missing")
        let unknown = Diagnostic("yaml-syntax", at: nil, ["cause": "nothing", "problem": "x"])
        #expect(summary(unknown) == "this line doesn't follow YAML's rules (x)")
    }

    @Test func onlyAKeyUnlikeAnyOtherIsToldToGo() {
        let wayOut = { Messages.wording(of: $0, in: .en).wayOut }
        #expect(wayOut(Diagnostic("unknown-key", at: nil, suggestion: "title")) == nil)
        #expect(wayOut(Diagnostic("unknown-key", at: nil)) == "delete the line; data of your own goes inside `extra:`")
    }

    @Test func aRuleWithoutWordsIsItsOwnSummary() {
        #expect(Messages.wording(of: Diagnostic("no-such-rule", at: nil), in: .es) == Wording("no-such-rule"))
    }

    @Test func aMissingArgumentLeavesAnEllipsis() {
        #expect(summary(Diagnostic("bad-date", at: nil, ["key": "date"])) == "`…` is not a valid date for `date`")
    }

    @Test func bracesThatNameNothingStay() {
        let message = Wording("{a}{{b}} {{{c}}} {} {d e} {", wayOut: "{/{a}}")
        let filled = message.filled(with: ["a": "1", "b": "2", "c": "{a}"], in: .en)
        #expect(filled == Wording("1{2} {{{a}}} {} {d e} {", wayOut: "{/1}"))
        #expect(message.placeholders == ["a", "b", "c"])
    }

    @Test func valuesCanNeitherSteerTheTerminalNorFillIt() {
        let value = "a\nb\u{1B}[31m\u{202E}" + String(repeating: "ñ", count: 200)
        let text = Wording("{value}").filled(with: ["value": value], in: .en).summary
        #expect(text == "a b\u{FFFD}[31m\u{FFFD}" + String(repeating: "ñ", count: 111) + "…")
    }
}
