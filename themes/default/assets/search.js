// The search: asks the index for what is typed, and shows what it finds. The query is in the address, so that a search can be
// sent to somebody, and found again by going back. What the index says is text; of its marks nothing but `mark` is kept.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const form = document.getElementById("page-search");
  const input = document.getElementById("page-search-query");
  const status = document.getElementById("page-search-status");
  const list = document.getElementById("page-search-results");
  const step = 10;
  let index = null;
  let latest = 0;

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

  const add = (parent, name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return parent.appendChild(element);
  };

  const load = () => {
    index ??= import(new URL("pagefind.js", new URL(words.index, location.href))).then(async (found) => {
      await found.options({ baseUrl: words.root, excerptLength: 28 });
      await found.init();
      return found;
    });
    // What failed once may work when it is asked for again.
    index.catch(() => { index = null; });
    return index;
  };

  // The document that the text is read into runs and loads nothing.
  const excerpt = (parent, html) => {
    for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
      if (node.nodeName === "MARK") add(parent, "mark", node.textContent);
      else parent.append(node.textContent);
    }
  };

  const item = (data) => {
    const result = add(list, "li", "", "search-result");
    const link = add(add(result, "h2"), "a", data.meta.title || data.url);
    link.href = data.url;
    excerpt(add(result, "p"), data.excerpt);
    const notes = add(result, "p", "", "quiet");
    if (data.meta.kind) add(notes, "span", data.meta.kind);
    if (data.meta.date) {
      if (data.meta.kind) notes.append(" · ");
      const date = add(notes, "time", data.meta.date);
      if (data.meta.iso) date.dateTime = data.meta.iso;
    }
    if (!notes.firstChild) notes.remove();
    return link;
  };

  const show = async (results, from, own) => {
    const data = await Promise.all(results.slice(from, from + step).map((result) => result.data()));
    if (own !== latest) return;
    document.getElementById("page-search-more")?.remove();
    const links = data.map(item);
    list.hidden = false;
    // Whoever asked for more goes on where the new ones begin.
    if (from) links[0]?.focus();
    if (results.length <= from + step) return;
    const more = add(document.createElement("p"), "button", words.more, "button");
    more.parentElement.id = "page-search-more";
    more.type = "button";
    more.addEventListener("click", () => show(results, from + step, own));
    list.after(more.parentElement);
  };

  const clear = () => {
    list.replaceChildren();
    list.hidden = true;
    document.getElementById("page-search-more")?.remove();
  };

  const search = async (query) => {
    const own = ++latest;
    if (!query) {
      clear();
      status.textContent = "";
      return;
    }
    // Said only where it takes long enough to be read.
    const slow = setTimeout(() => { if (own === latest) status.textContent = words.waiting; }, 400);
    try {
      const found = await (await load()).search(query);
      if (own !== latest) return;
      const results = found?.results ?? [];
      clear();
      if (results.length) await show(results, 0, own);
      if (own !== latest) return;
      const said = results.length === 0 ? words.none : results.length === 1 ? words.one : words.other;
      status.textContent = fill(said, { n: results.length, query });
    } catch {
      if (own !== latest) return;
      clear();
      status.textContent = words.failed;
    } finally {
      clearTimeout(slow);
    }
  };

  const asked = () => new URLSearchParams(location.search).get("q") ?? "";

  const remember = (query) => {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  };

  let pause = 0;
  const ask = () => {
    clearTimeout(pause);
    const query = input.value.trim();
    remember(query);
    search(query);
  };

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 250);
  });
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });

  // Arrows go from the field through the results and back.
  document.addEventListener("keydown", (event) => {
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [input, ...list.querySelectorAll("h2 a")];
    const here = stops.indexOf(document.activeElement);
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  addEventListener("popstate", () => {
    input.value = asked();
    search(input.value.trim());
  });

  form.hidden = false;
  input.value = asked();
  if (input.value.trim()) search(input.value.trim());
  else if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
})();
