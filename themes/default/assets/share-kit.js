// A button beside each text of a share kit that copies it. Without JavaScript the texts are there to be selected.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  if (!navigator.clipboard) return;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);
  for (const text of document.querySelectorAll(".kit-text")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy button";
    button.textContent = words.copy;
    // Said with what it copies: a page has many of them.
    if (text.id) button.setAttribute("aria-describedby", text.getAttribute("aria-labelledby") || text.id);
    text.after(button);
    let pause = 0;
    button.addEventListener("click", async () => {
      let said = words.copied;
      try {
        await navigator.clipboard.writeText(text.textContent);
      } catch {
        said = words.failed;
      }
      status.textContent = "";
      button.textContent = said;
      clearTimeout(pause);
      // Said a moment later, so that a second copy is told as the first was.
      setTimeout(() => { status.textContent = said; }, 50);
      pause = setTimeout(() => { button.textContent = words.copy; }, 2500);
    });
  }
})();
