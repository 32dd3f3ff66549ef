// Exercises and courses, where there is JavaScript: answers are checked and remembered. Everything is kept in this browser
// and nowhere else, by the course's id and the exercise's, so that it outlives changes of the texts; what this page doesn't
// know is left as it is. Without JavaScript the exercises can be read and their answers opened.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const place = document.querySelector("[data-course]");
  const facts = place ? place.dataset : {};
  const isAssessment = facts.part === "assessment";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const longDate = (text) =>
    new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(text));

  const time = (minutes) =>
    [[Math.floor(minutes / 60), "h"], [minutes % 60, "min"]].filter(([n]) => n).map((part) => part.join("\u00a0")).join(" ");

  const add = (parent, name, className, text = "") => {
    const element = parent.appendChild(document.createElement(name));
    if (className) element.className = className;
    element.textContent = text;
    return element;
  };
  const addButton = (parent, text, act) => {
    const button = add(parent, "button", "button", text);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  };
  const focus = (element) => {
    element.tabIndex = -1;
    element.focus();
  };

  // What is kept. Reflections have a place of their own, which no file is made of.
  const format = 1;
  const key = `portavoz-course-${format}:${facts.course}`;
  const ownKey = `${key}:own`;
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const records = (value) =>
    Object.fromEntries(Object.entries(isRecord(value) ? value : {}).filter(([id, item]) => /^[\w-]+$/.test(id)
      && id !== "__proto__" && isRecord(item)));
  const isDate = (text) => typeof text === "string" && !Number.isNaN(Date.parse(text));
  const clean = (data) => {
    const lessons = records(data.lessons);
    for (const lesson of Object.values(lessons)) if (!isDate(lesson.done)) delete lesson.done;
    const attempts = (Array.isArray(data.attempts) ? data.attempts : []).filter((attempt) => isRecord(attempt)
      && isDate(attempt.at) && Number.isFinite(attempt.score));
    return { ...data, format, course: facts.course, lessons, exercises: records(data.exercises), attempts };
  };
  // In a package for a learning platform the page around this one keeps it instead.
  const shelf = () => {
    try {
      if (typeof parent.portavozStore?.getItem === "function") return parent.portavozStore;
    } catch { /* The page around this one is another host's. */ }
    return localStorage;
  };
  let isKept = Boolean(facts.course);
  let memory = {};
  const warn = (text) => {
    if (document.getElementById("page-not-saved")) return;
    const note = document.createElement("p");
    note.id = "page-not-saved";
    note.className = "wrap empty";
    note.setAttribute("role", "status");
    note.textContent = text;
    document.getElementById("page-main").prepend(note);
  };
  const read = (name) => {
    if (!isKept) return memory[name] || {};
    try {
      const text = shelf().getItem(name);
      if (text === null) return {};
      try {
        const data = JSON.parse(text);
        if (isRecord(data)) return data;
      } catch { /* What can't be read is put aside below. */ }
      shelf().setItem(`${name}:unreadable`, text);
      shelf().removeItem(name);
    } catch {
      isKept = false;
      warn(words.notSaved);
    }
    return {};
  };
  const write = (name, data) => {
    memory[name] = data;
    if (!isKept) return;
    try {
      shelf().setItem(name, JSON.stringify(data));
    } catch {
      isKept = false;
      warn(words.notSaved);
    }
  };
  // Read anew each time: the course may be open in two tabs.
  const progress = () => clean(read(key));
  const update = (change) => {
    const data = progress();
    change(data);
    write(key, data);
  };
  // Some browsers say no as soon as they are asked.
  if (isKept) read(ownKey);

  const answerOf = (exercise) => progress().exercises[exercise.dataset.exercise] || {};
  const keep = (exercise, changes) => update((data) => {
    const id = exercise.dataset.exercise;
    data.exercises[id] = {
      ...data.exercises[id], kind: exercise.dataset.kind, lesson: facts.lesson, at: new Date().toISOString(), ...changes,
    };
  });
  const keepTry = (exercise, answer, right) => {
    const before = answerOf(exercise);
    const tries = Number(before.tries) || 0;
    // What was answered at first is kept for who mends the question, as long as its parts are the same.
    const chosen = !tries ? answer.answer : before.of === answer.of ? before.chosen : undefined;
    keep(exercise, { ...answer, right, chosen, first: before.first ?? right, tries: tries + 1 });
    finishIfAllTried();
  };

  // Lessons
  const versions = (text) => Object.fromEntries((text || "").split(" ").filter(Boolean).map((pair) => pair.split("=")));
  const isDone = (lesson) => Boolean(lesson && lesson.done);
  const changedGuidelines = (lesson, now) =>
    isDone(lesson)
      ? Object.entries(versions(now)).filter(([id, version]) => isRecord(lesson.versions) && lesson.versions[id]
        && lesson.versions[id] !== version).map(([id]) => id)
      : [];
  const finish = (at) => {
    update((data) => {
      data.lessons[facts.lesson] = { ...data.lessons[facts.lesson], done: at, versions: versions(facts.versions) };
    });
    showLesson();
  };
  const finishIfAllTried = () => {
    if (facts.part !== "lesson") return;
    const data = progress();
    const checked = all(".exercise").filter(({ dataset }) => !["reflection", "checklist"].includes(dataset.kind));
    if (!isDone(data.lessons[facts.lesson]) && checked.every(({ dataset }) => data.exercises[dataset.exercise]?.tries)) {
      finish(new Date().toISOString());
    }
  };
  const showLesson = () => {
    const box = document.getElementById("page-lesson-done");
    const data = progress();
    for (const item of all(".lesson-index li[data-lesson]")) {
      item.classList.toggle("is-done", isDone(data.lessons[item.dataset.lesson]));
    }
    if (!box || facts.part === "appendix") return;
    box.hidden = false;
    const lesson = data.lessons[facts.lesson];
    const notice = document.getElementById("page-lesson-changed");
    const changed = changedGuidelines(lesson, facts.versions);
    notice.hidden = !changed.length;
    if (changed.length && !notice.childElementCount) {
      const titles = changed.map((id) => document.querySelector(`[data-guideline="${CSS.escape(id)}"] a`)?.textContent);
      add(notice, "p", "", say("changed", { guides: titles.join(", ") }));
      addButton(notice, words.reviewed, () => {
        finish(new Date().toISOString());
        focus(box);
      });
    }
    if (isAssessment) return;
    box.querySelector(".lesson-done-text").textContent =
      isDone(lesson) ? say("finished", { date: longDate(lesson.done) }) : "";
    box.querySelector("button").textContent = isDone(lesson) ? words.undo : words.finish;
  };
  const startLesson = () => {
    if (!facts.lesson || facts.part === "appendix") return;
    update((data) => { data.last = facts.lesson; });
    if (isAssessment) return startAssessment();
    document.querySelector(".lesson-done-button").addEventListener("click", () => {
      if (isDone(progress().lessons[facts.lesson])) {
        update((data) => { delete data.lessons[facts.lesson].done; });
        showLesson();
      } else {
        finish(new Date().toISOString());
      }
    });
  };

  // Exercises: each kind says what was answered, puts an answer back, and judges it.
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[.,;:!?¡¿"'’«»]/g, " ").replace(/\s+/g, " ").trim();
  const boxes = (exercise) => all("fieldset input[type=radio], fieldset input[type=checkbox]", exercise);
  const verdict = (exercise, right) =>
    exercise.querySelector(`[data-when=${right ? "right" : "wrong"}] span`).textContent;
  const byFields = (selector, judge) => ({
    fields: (exercise) => all(selector, exercise),
    answer: (exercise) => all(selector, exercise).map((field) => field.value.trim()),
    restore: (exercise, values) => all(selector, exercise).forEach((field, number) => {
      field.value = String(values[number] ?? "");
    }),
    isWhole: (values) => values.every(Boolean),
    judge,
  });
  const fits = (select) => select.value === select.closest("[data-right]").dataset.right;
  const counted = (exercise, fields, isRight) => {
    const n = fields.filter(isRight).length;
    const right = n === fields.length;
    const total = fields.length;
    return { right, lines: [[right ? "" : say("inPlace", { n, total }), verdict(exercise, right)]] };
  };
  const kinds = {
    quiz: {
      fields: boxes,
      answer: (exercise) => boxes(exercise).filter((box) => box.checked).map((box) => Number(box.value)),
      restore: (exercise, values) => boxes(exercise).forEach((box) => {
        box.checked = values.includes(Number(box.value));
      }),
      isWhole: (values) => values.length > 0,
      judge: (exercise, values) => {
        const answers = all(".exercise-feedback > li", exercise);
        const wanted = answers.filter((item) => "right" in item.dataset).map((item) => Number(item.dataset.answer));
        const hasWrong = values.some((value) => !wanted.includes(value));
        const lines = answers.filter((item) => values.includes(Number(item.dataset.answer))).map((item) => [
          wanted.length > 1 ? item.querySelector("q").textContent : "", item.lastElementChild.textContent,
        ]);
        const right = !hasWrong && wanted.length === values.length;
        return { right, lines, said: right || hasWrong ? undefined : words.missing };
      },
    },
    order: byFields("select", (exercise) => counted(exercise, all("select", exercise), fits)),
    match: byFields("select", (exercise) => {
      const selects = all("select", exercise);
      const lines = all(".exercise-feedback > div", exercise).map((item, number) => [
        `${fits(selects[number]) ? "✓" : "✕"} ${item.querySelector("dt").textContent}`, item.lastElementChild.textContent,
      ]);
      const n = selects.filter(fits).length;
      const right = n === selects.length;
      return { right, lines: right ? lines : [["", say("inPlace", { n, total: selects.length })], ...lines] };
    }),
    fill: byFields("input[data-accept]", (exercise) => counted(exercise, all("input[data-accept]", exercise), (field) =>
      field.dataset.accept.split("|").some((text) => fold(text) === fold(field.value)))),
  };
  const size = (exercise) => {
    const fields = kinds[exercise.dataset.kind].fields(exercise);
    return fields.length + (fields[0]?.options?.length || 0);
  };
  const show = (result, { right, lines, said }) => {
    result.replaceChildren();
    result.dataset.verdict = right ? "right" : "wrong";
    add(result, "p", "exercise-verdict", said ?? (right ? words.right : words.wrong));
    for (const [about, text] of lines) {
      const line = add(result, "p");
      if (about) {
        add(line, "strong", "", about);
        line.append(" ");
      }
      line.append(text);
    }
  };
  const restore = (exercise) => {
    const { answer, of } = answerOf(exercise);
    // An exercise whose parts are others by now is asked anew; that it was tried stays known.
    if (Array.isArray(answer) && of === size(exercise)) kinds[exercise.dataset.kind].restore(exercise, answer);
  };
  const startChecked = (exercise) => {
    const kind = kinds[exercise.dataset.kind];
    const solution = exercise.querySelector(".exercise-key");
    const result = document.createElement("div");
    result.className = "exercise-result";
    solution.classList.toggle("is-away", !answerOf(exercise).tries);
    solution.before(result);
    restore(exercise);
    if (isAssessment && exercise.dataset.kind === "quiz") return;
    result.setAttribute("role", "status");
    const actions = document.createElement("p");
    actions.className = "exercise-actions";
    result.before(actions);
    addButton(actions, words.check, () => {
      const answer = kind.answer(exercise);
      if (!kind.isWhole(answer)) {
        delete result.dataset.verdict;
        result.textContent = words.unanswered;
        return;
      }
      const outcome = kind.judge(exercise, answer);
      show(result, outcome);
      solution.classList.remove("is-away");
      keepTry(exercise, { answer, of: size(exercise) }, outcome.right);
    });
  };

  // A conversation: one step at a time. The steps as they are written are for paper.
  const startScenario = (exercise) => {
    const steps = all(".scenario > li", exercise);
    const talk = document.createElement("div");
    talk.className = "scenario-talk";
    exercise.querySelector(".scenario").before(talk);
    exercise.querySelector(".scenario").classList.add("is-away");
    const go = (step, isFirst) => {
      talk.replaceChildren();
      talk.dataset.end = step.dataset.end || "";
      const said = add(talk, "div");
      for (const part of all(":scope > p:not(.scenario-ask)", step)) said.append(part.cloneNode(true));
      if (!isFirst) focus(said);
      if (step.dataset.end) {
        addButton(add(talk, "p", "exercise-actions"), words.restart, () => {
          go(steps[0]);
        });
        if (!isFirst) keepTry(exercise, { answer: step.id.split("_").pop() }, step.dataset.end === "good");
        return;
      }
      add(talk, "p", "scenario-ask", step.querySelector(".scenario-ask").textContent);
      const replies = add(talk, "ul", "scenario-replies");
      for (const reply of all(".scenario-replies details", step)) {
        const about = reply.querySelector("p");
        const link = reply.querySelector("a");
        const text = reply.querySelector("summary").textContent;
        addButton(add(replies, "li"), text, () => {
          const outcome = document.createElement("div");
          outcome.className = "scenario-outcome";
          add(outcome, "p", "scenario-reply", text);
          outcome.append(about.cloneNode(true));
          addButton(add(outcome, "p", "exercise-actions"), words.goOn, () => {
            go(document.getElementById(link.hash.slice(1)));
          });
          talk.querySelector(".scenario-ask").remove();
          replies.replaceWith(outcome);
          focus(outcome);
        }).className = "scenario-choose";
      }
    };
    go(steps[0], true);
  };

  const startChecklist = (exercise) => {
    const items = all("input[data-item]", exercise);
    const names = items.map((item) => item.dataset.item);
    const ticked = () => [answerOf(exercise).answer].flat().filter((name) => typeof name === "string");
    const count = add(exercise, "p", "exercise-count");
    count.setAttribute("role", "status");
    const tell = () => {
      count.textContent = say("ticked", { n: items.filter((item) => item.checked).length, total: items.length });
    };
    for (const item of items) item.checked = ticked().includes(item.dataset.item);
    tell();
    exercise.addEventListener("change", () => {
      const gone = ticked().filter((name) => !names.includes(name));
      keep(exercise, { answer: [...gone, ...items.filter((item) => item.checked).map((item) => item.dataset.item)] });
      tell();
    });
  };

  const startReflection = (exercise) => {
    const field = exercise.querySelector("textarea");
    const id = exercise.dataset.exercise;
    const saved = read(ownKey)[id];
    if (typeof saved === "string") field.value = saved;
    const note = add(exercise, "p", "exercise-hint", facts.course ? words.yours : "");
    note.setAttribute("role", "status");
    let pause = 0;
    field.addEventListener("input", () => {
      clearTimeout(pause);
      write(ownKey, { ...read(ownKey), [id]: field.value });
      // Said once the reader stops writing.
      if (facts.course) pause = setTimeout(() => { note.textContent = isKept ? words.saved : words.notSaved; }, 1500);
    });
  };

  // The assessment: its questions are answered first, and marked together.
  const startAssessment = () => {
    const quizzes = all(".exercise[data-kind=quiz]");
    const box = document.getElementById("page-lesson-done");
    const said = box.querySelector(".lesson-done-text");
    const button = box.querySelector("button");
    const certificate = box.querySelector(".progress-certificate");
    const results = quizzes.map((exercise) => exercise.querySelector(".exercise-result"));
    const lock = (isLocked) => {
      for (const field of quizzes.flatMap(boxes)) field.disabled = isLocked;
      button.textContent = isLocked ? words.retry : words.submit;
      for (const exercise of quizzes) exercise.querySelector(".exercise-key").classList.toggle("is-away", !isLocked);
    };
    const tell = (attempt) => {
      const { score } = attempt;
      const values = { n: attempt.right, total: attempt.of, score, mark: facts.passMark };
      said.textContent = say(attempt.passed ? "passed" : "failed", values);
      if (certificate) certificate.hidden = !progress().attempts.some((one) => one.passed);
    };
    const mark = () => {
      const answers = quizzes.map((exercise) => kinds.quiz.answer(exercise));
      const open = quizzes.filter((_, number) => !answers[number].length);
      if (open.length) {
        const missing = results[quizzes.indexOf(open[0])];
        missing.textContent = say("left", { n: open.length });
        missing.dataset.verdict = "open";
        return focus(missing);
      }
      const outcomes = quizzes.map((exercise, number) => kinds.quiz.judge(exercise, answers[number]));
      const right = outcomes.filter((outcome) => outcome.right).length;
      const score = Math.floor((100 * right) / quizzes.length);
      const attempt = {
        at: new Date().toISOString(), version: facts.version, right, of: quizzes.length, score,
        passed: score >= Number(facts.passMark || 101),
        answers: Object.fromEntries(quizzes.map((exercise, number) => [exercise.dataset.exercise, answers[number]])),
        wrong: quizzes.filter((_, number) => !outcomes[number].right).map((exercise) => exercise.dataset.exercise),
      };
      outcomes.forEach((outcome, number) => {
        show(results[number], outcome);
        keepTry(quizzes[number], { answer: [], of: 0 }, outcome.right);
      });
      update((data) => { data.attempts.push(attempt); });
      if (attempt.passed) finish(attempt.at);
      lock(true);
      tell(attempt);
      focus(said);
    };
    const retry = () => {
      for (const field of quizzes.flatMap(boxes)) field.checked = false;
      for (const result of results) {
        result.replaceChildren();
        delete result.dataset.verdict;
      }
      said.textContent = "";
      lock(false);
      boxes(quizzes[0])[0].focus();
    };
    for (const exercise of quizzes) {
      exercise.addEventListener("change", () => {
        keep(exercise, { answer: kinds.quiz.answer(exercise), of: size(exercise) });
      });
    }
    button.addEventListener("click", () => (boxes(quizzes[0])[0].disabled ? retry() : mark()));
    const last = progress().attempts.at(-1);
    lock(false);
    if (last) tell(last);
  };

  // The course's page
  const passedAttempt = () => progress().attempts.filter((attempt) => attempt.passed).at(-1);
  const expiry = (attempt) => {
    const months = Number(facts.validity);
    if (!months) return null;
    const end = new Date(attempt.at);
    const day = end.getDate();
    end.setMonth(end.getMonth() + months);
    // The 31st of a month of thirty days is its last.
    if (end.getDate() !== day) end.setDate(0);
    return end;
  };
  const showCourse = () => {
    const box = document.getElementById("page-progress");
    if (!box) return;
    const data = progress();
    const find = (selector) => box.querySelector(selector);
    const lessons = all(".course-lessons [data-lesson]");
    for (const item of lessons) {
      const lesson = data.lessons[item.dataset.lesson];
      const state = item.querySelector(".lesson-state");
      const isChanged = changedGuidelines(lesson, item.dataset.versions).length > 0;
      item.classList.toggle("is-done", isDone(lesson));
      item.classList.toggle("is-changed", isChanged);
      state.hidden = !isDone(lesson);
      state.textContent = isChanged ? words.stateChanged : words.stateDone;
    }
    const open = lessons.filter((item) => !isDone(data.lessons[item.dataset.lesson]));
    const n = lessons.length - open.length;
    const minutes = open.reduce((sum, item) => sum + Number(item.dataset.minutes), 0);
    const text = [say("done", { n, total: lessons.length }), open.length ? say("time", { time: time(minutes) }) : ""];
    find(".progress-text").textContent = text.join(" ").trim();
    find("progress").max = Math.max(1, lessons.length);
    find("progress").value = n;
    const last = lessons.findIndex((item) => item.dataset.lesson === data.last);
    const next = open.find((item) => lessons.indexOf(item) >= last) || open[0];
    const link = (next || lessons[0])?.querySelector("a");
    find(".progress-next").hidden = !link;
    if (link) {
      const isNew = !n && last < 0;
      find(".progress-next").href = link.href;
      find(".progress-next").textContent =
        next ? say(isNew ? "begin" : "resume", { title: link.textContent }) : words.complete;
    }
    const attempt = passedAttempt();
    const passed = find(".progress-passed");
    passed.hidden = !attempt;
    if (attempt) {
      const end = expiry(attempt);
      passed.textContent = end && end < new Date()
        ? say("expired", { date: longDate(end) })
        : say("passedOn", { date: longDate(attempt.at), score: attempt.score });
    }
    if (find(".progress-certificate")) find(".progress-certificate").hidden = !attempt;
    box.hidden = false;
  };
  const latest = (a, b) => ((b.at || b.done || "") > (a?.at || a?.done || "") ? b : a || b);
  const merge = (file) => update((data) => {
    for (const part of ["lessons", "exercises"]) {
      for (const [id, item] of Object.entries(file[part])) data[part][id] = latest(data[part][id], item);
    }
    const known = new Set(data.attempts.map((attempt) => attempt.at));
    data.attempts.push(...file.attempts.filter((attempt) => !known.has(attempt.at)));
    data.attempts.sort((a, b) => (a.at < b.at ? -1 : 1));
    data.last = data.last || file.last;
    data.reader = typeof file.reader === "string" ? file.reader : data.reader;
    data.name = data.name || (typeof file.name === "string" ? file.name : undefined);
  });
  // A number by chance tells two files of one reader from those of two; it is made for the first file.
  const readerNumber = () => {
    const known = progress().reader;
    if (typeof known === "string") return known;
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    const made = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    update((data) => { data.reader = made; });
    return made;
  };
  const startCourse = () => {
    const box = document.getElementById("page-progress");
    if (!box) return;
    const said = box.querySelector(".progress-said");
    box.querySelector("[data-do=export]").addEventListener("click", () => {
      const at = new Date().toISOString();
      const reader = readerNumber();
      const text = JSON.stringify({ ...progress(), reader, version: facts.version, exported: at }, null, 1);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      link.download = `${words.file}-${facts.course}-${at.slice(0, 10)}.json`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });
    box.querySelector("input[type=file]").addEventListener("change", async ({ target }) => {
      try {
        const file = JSON.parse(await target.files[0].text());
        if (!isRecord(file) || file.format !== format || file.course !== facts.course) throw new TypeError();
        merge(clean(file));
        showCourse();
        said.textContent = words.imported;
      } catch {
        said.textContent = words.notImported;
      }
      target.value = "";
    });
    box.querySelector("[data-do=reset]").addEventListener("click", () => {
      if (!confirm(words.sure)) return;
      memory = {};
      for (const name of [key, ownKey]) {
        try {
          shelf().removeItem(name);
        } catch { /* There was nothing to delete. */ }
      }
      showCourse();
      said.textContent = words.deleted;
    });
  };

  // The certificate
  const showCertificate = () => {
    const box = document.getElementById("page-certificate");
    const attempt = passedAttempt();
    if (!box || !attempt) return;
    const find = (selector) => box.querySelector(selector);
    const field = find("input");
    const name = find(".certificate-name");
    field.value = name.textContent = progress().name || "";
    field.addEventListener("input", () => {
      name.textContent = field.value.trim();
      update((data) => { data.name = field.value.trim(); });
    });
    find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (field.value.trim()) print();
      else field.focus();
    });
    find(".certificate-date").textContent = longDate(attempt.at);
    find(".certificate-score").textContent = `${attempt.score} %`;
    find(".certificate-version").textContent = attempt.version || facts.version;
    const end = expiry(attempt);
    if (end) {
      find(".certificate-until").hidden = false;
      find(".certificate-until dd").textContent = longDate(end);
    }
    document.getElementById("page-certificate-missing").hidden = true;
    box.hidden = false;
  };

  const starts = { scenario: startScenario, checklist: startChecklist, reflection: startReflection };
  for (const exercise of all(".exercise[data-exercise]")) {
    (starts[exercise.dataset.kind] || startChecked)(exercise);
  }
  startLesson();
  startCourse();
  showLesson();
  showCourse();
  showCertificate();
})();
