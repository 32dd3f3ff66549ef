extension LivePage {
    /// The script of a page that is being previewed. What it shows comes from the content, so it is text, never HTML.
    ///
    /// The page knows its own version from the header `Server-Timing`; the server says which one is current. A hidden
    /// page doesn't listen: browsers allow few connections to one server, and whoever comes back asks again.
    package static let script = #"""
        (() => {
          "use strict";
          const isPlain = document.currentScript.hasAttribute("data-plain");
          const page = encodeURIComponent(location.pathname);
          const navigation = performance.getEntriesByType("navigation")[0];
          const timing = (navigation?.serverTiming ?? []).find((entry) => entry.name === "portavoz");
          let version = timing?.description ?? null;
          let source = null;
          let overlay = null;
          let shown = "";
          let dismissed = "";

          function listen() {
            if (source || document.hidden) return;
            source = new EventSource("/__portavoz/events?page=" + page);
            source.onmessage = (event) => receive(JSON.parse(event.data));
          }

          function rest() {
            source?.close();
            source = null;
          }

          function receive(news) {
            version ??= news.version;
            if (version !== news.version) {
              rest();
              location.reload();
              return;
            }
            if (isPlain) return;
            const key = JSON.stringify(news.errors);
            if (news.errors.length === 0) {
              hide();
              dismissed = "";
            } else if (key !== dismissed && key !== shown) {
              hide();
              show(news);
              shown = key;
            }
          }

          function element(name, text, parent) {
            const made = document.createElement(name);
            made.textContent = text;
            parent.append(made);
            return made;
          }

          function show(news) {
            overlay = document.createElement("portavoz-errors");
            overlay.lang = news.language;
            const root = overlay.attachShadow({ mode: "open" });
            // Not an element: the page's policy lets none of that kind in.
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(style);
            root.adoptedStyleSheets = [sheet];
            const box = element("div", "", root);
            document.body.append(overlay);
            box.setAttribute("role", "alert");
            box.tabIndex = 0;
            element("h2", news.title, box);
            const list = element("ul", "", box);
            for (const error of news.errors) {
              const item = element("li", "", list);
              element("strong", error.summary, item);
              if (error.place) element("code", error.place, item);
              for (const hint of error.hints) element("span", hint, item);
            }
            const button = element("button", news.close, box);
            button.type = "button";
            button.addEventListener("click", dismiss);
          }

          function hide() {
            overlay?.remove();
            overlay = null;
            shown = "";
          }

          function dismiss() {
            dismissed = shown;
            hide();
          }

          const style = `
            :host { all: initial; }
            div { position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-height: 60vh; overflow: auto;
              box-sizing: border-box; padding: 1rem 1.25rem; background: #2b0f0f; color: #fff;
              border-top: 4px solid #ff8a80; font: 1rem/1.45 system-ui, sans-serif; }
            div:focus-visible, button:focus-visible { outline: 3px solid #ffd180; outline-offset: -3px; }
            h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
            ul { margin: 0 0 .75rem; padding: 0 0 0 1.2rem; }
            li { margin: 0 0 .6rem; }
            code, span { display: block; overflow-wrap: anywhere; }
            code { color: #ffd9d6; }
            button { font: inherit; padding: .4rem .9rem; border: 1px solid #fff; border-radius: 4px;
              background: #fff; color: #2b0f0f; cursor: pointer; }
            @media print { div { display: none; } }`;

          document.addEventListener("keydown", (event) => {
            if (event.key === "Escape" && overlay) dismiss();
          });
          document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
          addEventListener("pagehide", rest);
          addEventListener("pageshow", listen);
          listen();
        })();

        """#
}
