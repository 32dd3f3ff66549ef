// What a page can do besides, where there is JavaScript: link to a heading, copy code, move a wide table with the keyboard, and
// load what another site shows. Without it nothing is missing but that. No request leaves the page before the reader asks for it.
(() => {
  "use strict";
  const words = document.currentScript.dataset;

  const add = (parent, name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text) element.textContent = text;
    return parent.appendChild(element);
  };

  // What is said to who can't see the change. Said a moment later, so that a second time is told as the first was.
  let status;
  const say = (text) => {
    if (!status) {
      status = add(document.body, "p", "visually-hidden");
      status.setAttribute("role", "status");
    }
    status.textContent = "";
    setTimeout(() => { status.textContent = text; }, 50);
  };

  // Headings: a link to each, whose address is copied where the browser offers the clipboard.
  for (const heading of document.querySelectorAll(".prose > :is(h2, h3, h4)[id]")) {
    const link = add(heading, "a", "heading-link", "#");
    link.href = "#" + heading.id;
    link.setAttribute("aria-label", words.link);
    link.addEventListener("click", () => {
      navigator.clipboard?.writeText(link.href).then(() => say(words.linked), () => {});
    });
  }

  // A table wider than its place stands in a box that scrolls, and that the keyboard reaches.
  for (const table of document.querySelectorAll(".prose > table")) {
    if (table.scrollWidth <= table.clientWidth && table.offsetWidth <= table.parentElement.clientWidth) continue;
    const box = document.createElement("div");
    box.className = "table-box";
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", table.caption?.textContent || words.table);
    table.before(box);
    box.append(table);
  }

  // Code: its language, and a button that copies it. Browsers offer the clipboard to safe pages alone.
  const blocks = document.querySelectorAll(".prose pre > code");
  if (blocks.length && navigator.clipboard) {
    say("");
    for (const code of blocks) {
      const frame = document.createElement("div");
      frame.className = "code";
      code.parentElement.replaceWith(frame);
      const bar = add(frame, "div", "code-bar");
      const language = /(?:^| )language-(\S+)/.exec(code.className);
      add(bar, "span", "code-language", language ? language[1] : "");
      const button = add(bar, "button", "code-copy", words.copy);
      button.type = "button";
      frame.appendChild(document.createElement("pre")).append(code);
      let pause = 0;
      button.addEventListener("click", async () => {
        let said = words.copied;
        try {
          await navigator.clipboard.writeText(code.textContent);
        } catch {
          said = words.failed;
        }
        button.textContent = said;
        say(said);
        clearTimeout(pause);
        pause = setTimeout(() => { button.textContent = words.copy; }, 2500);
      });
    }
  }

  // Videos, slides and posts of other sites: a button in place of the link, and the player in place of the button.
  for (const figure of document.querySelectorAll("figure.embed[data-embed^='https://']")) {
    const link = figure.querySelector(".embed-title a");
    const note = add(figure, "p", "embed-note", figure.dataset.privacy);
    const button = document.createElement("button");
    button.className = "button embed-load";
    button.type = "button";
    button.textContent = figure.dataset.load;
    note.before(button);
    button.addEventListener("click", () => {
      const frame = document.createElement("iframe");
      frame.title = link.textContent;
      frame.allow = "fullscreen; picture-in-picture; encrypted-media";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
      frame.style.aspectRatio = figure.dataset.ratio;
      frame.src = figure.dataset.embed;
      button.replaceWith(frame);
      note.remove();
      frame.focus();
    });
  }
})();
