/// A theme of one line a template, enough to see what a page's model holds.
enum TinyTheme {
    static let files: [String: String] = {
        var files: [String: String] = [
            "themes/tiny/theme.yml": "name: tiny\n",
            "themes/tiny/assets/site.css": "body {}\n",
            "themes/tiny/i18n/es.yml": spanish,
            "themes/tiny/i18n/en.yml": english,
            "themes/tiny/templates/base.html": base,
        ]
        // Neither is a page of the site.
        files["themes/tiny/templates/newsletter.html"] =
            "<h1>{{title}}</h1>\n{{{body}}}\n<a href=\"{{url}}\">{{subject}}</a>\n"
        files["themes/tiny/templates/social-card.svg"] = """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">{{#lines}}<text y="{{y}}" font-size="{{size}}">{{text}}</text>{{/lines}}<text>{{author}} {{site_title}}</text></svg>

            """
        for (name, body) in bodies {
            files["themes/tiny/templates/\(name).html"] = "{{<base}}\n{{$main}}\n\(body)\n{{/main}}\n{{/base}}\n"
        }
        return files
    }()

    private static let base = """
        <!DOCTYPE html>
        <html lang="{{page.language}}">
        <head>
        <meta charset="utf-8">
        {{{page.head}}}
        </head>
        <body>
        {{#page.breadcrumbs}}
        <a class="crumb" href="{{url}}">{{title}}</a>
        {{/page.breadcrumbs}}
        {{#site.languages}}
        <a class="language" href="{{url}}" lang="{{code}}">{{name}}</a>
        {{/site.languages}}
        {{$main}}{{/main}}
        {{{page.live}}}
        </body>
        </html>

        """

    private static func links(_ name: String, _ label: String = "title") -> String {
        "{{#\(name)}}\n<a class=\"\(name)\" href=\"{{url}}\">{{\(label)}}</a>\n{{/\(name)}}"
    }

    private static let bodies: [String: String] = [
        "home": "<h1>{{site.title}}</h1>\n" + links("featured") + "\n" + links("latest") + "\n"
            + links("categories", "name") + "\n" + links("experts", "name"),
        "post": """
        {{#post}}
        <h1>{{title}}</h1>
        <p>{{byline}} · {{#date}}{{long}}{{/date}} · {{minutes}}</p>
        {{#cover}}
        <img src="{{url}}" alt="{{alt}}">
        {{/cover}}
        {{#sponsorship}}
        <p class="sponsorship">{{sponsorship}}</p>
        {{/sponsorship}}
        {{{body}}}
        {{#origin}}
        <p class="origin">{{{origin}}}</p>
        {{/origin}}
        \(links("tags", "name"))
        \(links("categories", "name"))
        \(links("authors", "name"))
        {{#series}}
        \(links("entries"))
        {{/series}}
        \(links("previous"))
        \(links("next"))
        \(links("related"))
        \(links("translations", "name"))
        {{#share}}
        <a class="share" href="{{url}}">{{network}}{{#is_mail}}@{{/is_mail}}</a>
        {{/share}}
        {{#comments}}
        <h2>{{count}}{{#closed}} closed{{/closed}}</h2>
        {{#mail_url}}
        <a class="mail" href="{{mail_url}}">@</a>
        {{/mail_url}}
        {{#threads}}
        <div id="{{id}}">{{name}}{{#is_staff}} ({{company}}){{/is_staff}} {{#date}}{{iso}}{{/date}}: {{{body}}}{{#replies}}<p>{{name}}</p>{{{body}}}{{/replies}}</div>
        {{/threads}}
        {{/comments}}
        {{/post}}
        """,
        "share-kits": links("kits")
            + "\n{{#upcoming}}\n<a class=\"soon\" href=\"{{url}}\">{{title}}{{#post_url}} out{{/post_url}}</a>\n{{/upcoming}}",
        "share-kit": """
        <h1>{{title}} {{url}} {{campaign}}</h1>
        {{#comes_out}}
        <p class="soon">{{comes_out}}</p>
        {{/comes_out}}
        {{#texts}}
        <pre id="{{id}}">{{text}}</pre>
        <p>{{network}} {{length}}/{{limit}}{{#is_own}} own{{/is_own}}</p>
        {{/texts}}
        {{#card}}
        <img src="{{url}}" alt="{{alt}}">
        {{/card}}
        {{#guests}}
        <pre class="guest">{{name}}: {{text}}{{#handles}} {{network}} {{handle}}{{/handles}}</pre>
        {{/guests}}
        {{#newsletter_is_cut}}
        <p>cut</p>
        {{/newsletter_is_cut}}
        <a href="{{newsletter_url}}">html</a> <a href="{{newsletter_text}}">txt</a> <a href="{{newsletter_message}}">eml</a>
        """,
        "week": """
        <p>{{#from}}{{iso}}{{/from}} {{#to}}{{iso}}{{/to}}</p>
        \(links("published"))
        {{#upcoming}}
        <p class="upcoming">{{title}}{{#kit_url}} {{kit_url}}{{/kit_url}}</p>
        {{/upcoming}}
        {{#waiting}}
        <p class="waiting">{{.}}</p>
        {{/waiting}}
        <pre>{{text}}</pre>
        """,
        "list": """
        {{#list}}
        <h1>{{title}} ({{count}})</h1>
        \(links("entries"))
        {{#pagination}}
        <p>{{current}}/{{total}}{{#pages}} <a href="{{url}}">{{#gap}}…{{/gap}}{{number}}</a>{{/pages}}</p>
        {{/pagination}}
        {{/list}}
        """,
        "terms": "<h1>{{title}}</h1>\n" + links("terms", "name"),
        "archive": "{{#years}}\n<h2>{{year}} ({{count}})</h2>\n\(links("months", "name"))\n{{/years}}",
        "person": """
        {{#person}}
        <h1>{{name}}</h1>
        <p>{{role}}</p>
        {{#photo}}
        <img src="{{url}}" alt="{{alt}}">
        {{/photo}}
        {{{body}}}
        {{/person}}
        \(links("entries"))
        {{#pagination}}
        <p>{{current}}/{{total}}</p>
        {{/pagination}}
        """,
        "people": links("people", "name")
            + "\n{{#topics}}\n<p class=\"topic\">{{name}}:{{#people}} {{name}}{{/people}}</p>\n{{/topics}}",
        "thanks": "{{#experts}}\n<p class=\"thanked\">{{name}}</p>\n<img src=\"{{badge}}\" alt=\"{{badge_alt}}\">\n"
            + "<code>{{embed}}</code>\n{{/experts}}",
        "write": """
        {{#guides}}
        <h2>{{title}}</h2>
        {{{body}}}
        {{/guides}}
        {{#voice}}
        <p class="voice">{{trait}}: {{are}}</p>
        {{/voice}}
        {{#terms}}
        <p class="term">{{use}}: {{avoid}}</p>
        {{/terms}}
        """,
        "page": "<h1>{{page.title}}</h1>\n{{{body}}}",
        "not-found": "<h1>{{page.title}}</h1>",
        "redirect": "<p><a href=\"{{target}}\">{{target}}</a></p>",
        "hub": links("latest") + "\n" + links("internal")
            + "\n{{#upcoming}}\n<p class=\"upcoming\">{{title}}{{#is_draft}} (draft){{/is_draft}}</p>\n{{/upcoming}}\n"
            + links("due") + "\n" + links("guidelines") + "\n" + links("courses") + "\n" + links("kits")
            + "\n{{#scores_url}}\n<a class=\"scores\" href=\"{{scores_url}}\">{{#scores}}{{title}} {{/scores}}</a>\n{{/scores_url}}",
        "scores": """
        {{#scores}}
        <p><a href="{{url}}">{{title}}</a> {{#source_url}}<a href="{{source_url}}">s</a> {{/source_url}}{{path}}: {{#findings}}{{count}}{{#is_error}}e{{/is_error}}{{#is_warning}}w{{/is_warning}}{{#is_note}}n{{/is_note}} {{/findings}}{{points}} {{grade}} {{count}} {{#updated}}{{iso}}{{/updated}}</p>
        {{/scores}}
        {{#pagination}}
        <p>{{current}}/{{total}}</p>
        {{/pagination}}
        """,
        "search": "<h1>{{page.title}}</h1>\n{{#index}}\n<a class=\"index\" href=\"{{index}}\">i</a>\n{{/index}}",
        "guidelines": links("guidelines"),
        "changes": """
        {{#changes}}
        <p id="{{anchor}}">{{version}}: {{summary}} {{#date}}{{iso}}{{/date}}</p>
        <a class="change" href="{{url}}">{{title}}</a>
        {{#version_url}}
        <a class="version" href="{{version_url}}">{{version}}</a>
        {{/version_url}}
        {{/changes}}
        """,
        "guideline": """
        {{#guideline}}
        <h1>{{title}} {{version}}</h1>
        <p>{{owner}}</p>
        {{#superseded}}
        <a class="current" href="{{current_url}}">→</a>
        {{/superseded}}
        {{{body}}}
        {{#changes}}
        <p>{{version}}: {{summary}}</p>
        {{/changes}}
        \(links("versions", "version"))
        {{/guideline}}
        """,
        "courses": links("courses"),
        "course": "{{#course}}\n<h1>{{title}}</h1>\n<p>{{audience_text}}</p>\n\(links("lessons"))\n"
            + "{{#modules}}\n<h2>{{title}}</h2>\n\(links("lessons"))\n{{/modules}}\n"
            + links("assessment") + "\n" + links("appendices") + "\n" + links("prerequisites")
            + "\n<p>{{version}} {{pass_mark}} {{validity}}</p>\n{{#results_url}}\n<a class=\"results\" href=\"{{results_url}}\">r</a>\n{{/results_url}}\n{{/course}}",
        "certificate": "<h1>{{course.title}}</h1>\n<p>{{sentence}} {{course.version}}</p>\n" + links("assessment"),
        "results": """
        <h1>{{course.title}} {{version}}{{#is_old}} old{{/is_old}} {{#date}}{{iso}}{{/date}}</h1>
        <p>{{count}}{{#can_be_passed}} {{passed}}{{/can_be_passed}}</p>
        {{#modules}}
        <p class="module">{{title}} {{share}}</p>
        {{/modules}}
        {{#findings}}
        <p class="finding">{{text}}{{#reasons}} – {{text}}{{/reasons}}</p>
        {{/findings}}
        {{#questions}}
        <p class="question">{{text}} · {{lesson}} {{share}} {{difficulty}} {{discrimination}}{{#wrong}} {{wrong}} {{wrong_count}}{{/wrong}}</p>
        {{/questions}}
        {{#names}}
        <p class="name">{{name}} {{#date}}{{iso}}{{/date}} {{#until}}{{iso}}{{/until}}{{#is_expired}} expired{{/is_expired}}</p>
        {{/names}}
        """,
        "lesson": """
        {{#lesson}}
        <h1>{{title}} {{position}}/{{total}}</h1>
        <p>{{module}} {{part}} {{versions}}</p>
        {{#objectives}}
        <p>{{.}}</p>
        {{/objectives}}
        {{{body}}}
        \(links("course"))
        \(links("previous"))
        \(links("next"))
        {{/lesson}}
        """,
    ]

    private static let spanish = """
        months: [enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre]
        months_short: [ene, feb, mar, abr, may, jun, jul, ago, sep, oct, nov, dic]
        date_long: "{day} de {month} de {year}"
        date_short: "{day} {month_short} {year}"
        month_year: "{month} de {year}"
        section_home: Inicio
        section_hub: Equipo
        section_blog: Blog
        section_tags: Etiquetas
        section_categories: Temas
        section_series: Series
        section_authors: Autores
        section_experts: Expertos
        section_thanks: Gracias
        section_write: Escribe
        section_archive: Archivo
        section_guidelines: Guías
        section_training: Formación
        section_changes: Cambios en las guías
        section_scores: Textos
        section_search: Buscar
        title_not_found: No encontrada
        title_certificate: Certificado
        title_results: Resultados
        title_page: "{title}, página {number}"
        description_of: "{title} · {site}"
        title_feed_of: "{title} · {site}"
        sponsored_by: "Patrocinado por {sponsor}."
        byline_for: "{title}, para {site}"
        translation_of: "Traducción de {title}, de {author}."
        adaptation_of: "Adaptación de {title}, de {author}."
        with_permission: "Con permiso: {permission}."
        badge_line: Firma invitada
        section_kits: Difusión
        section_week: La semana
        title_kit: "Difusión: {title}"
        card_alt: "Tarjeta: {title} ({site})"
        comment_subject: "Comentario: {title}"
        kit_guest_text: "He escrito en {site}: {title}."
        kit_link_in_bio: Enlace en el perfil.
        newsletter_more: En la web
        week_published: Esta semana
        week_upcoming: Lo que viene
        week_none: Nada.
        week_nothing_coming: Nada a la vista.

        """

    private static let english = """
        months: [January, February, March, April, May, June, July, August, September, October, November, December]
        months_short: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]
        date_long: "{day} {month} {year}"
        date_short: "{day} {month_short} {year}"
        month_year: "{month} {year}"
        section_home: Home
        section_hub: Hub
        section_blog: Blog
        section_tags: Tags
        section_categories: Topics
        section_series: Series
        section_authors: Authors
        section_experts: Experts
        section_thanks: Thanks
        section_write: Write
        section_archive: Archive
        section_guidelines: Guidelines
        section_training: Training
        section_changes: Changes to the guidelines
        section_scores: Texts
        section_search: Search
        title_not_found: Not found
        title_certificate: Certificate
        title_results: Results
        title_page: "{title}, page {number}"
        description_of: "{title} · {site}"
        title_feed_of: "{title} · {site}"
        sponsored_by: "Sponsored by {sponsor}."
        byline_for: "{title}, for {site}"
        translation_of: "Translation of {title}, by {author}."
        adaptation_of: "Adaptation of {title}, by {author}."
        with_permission: "With permission: {permission}."
        badge_line: Guest expert
        section_kits: Sharing
        section_week: This week
        title_kit: "Sharing: {title}"
        card_alt: "Card: {title} ({site})"
        comment_subject: "Comment: {title}"
        kit_guest_text: "I wrote on {site}: {title}."
        kit_link_in_bio: Link in the profile.
        newsletter_more: On the web
        week_published: This week
        week_upcoming: Coming next
        week_none: Nothing.
        week_nothing_coming: Nothing ahead.

        """
}
