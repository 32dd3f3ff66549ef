// A reader's progress as the few thousand characters that a learning platform keeps, and back.
//
// The text is ASCII: entries parted by commas, the first of them the format's number, `1`. What has a number or a name is
// written in 64 signs; a key of four of them stands for an id, and stays the same as long as the id does, so that a package
// with other texts reads what an older one wrote. An entry begins with what it is:
//
//   D day      The day, counted from 1970, of the entries that follow.
//   L key      A lesson that was finished, then for each guideline it taught: its key, its version and `/`.
//   q o m f s c  An exercise, by its kind: key, outcome (tries · 4 + right · 2 + right at first), and where it is kept, how
//              many parts it had and what was answered.
//   A          An attempt at the assessment: time, passed or not, right, questions, score, version; after a colon each
//              answer: key, how many signs · 2 + whether it was wrong, and the choices.
//   H key      The lesson that was open last.
//   N text     The name on the certificate.
//
// Where all of it is too much, `reductions` says in which order it is left out.
const portavozSuspendData = (() => {
  "use strict";
  const version = "1";
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const keyLength = 4;
  const day = 86_400_000;
  const kinds = { q: "quiz", o: "order", m: "match", f: "fill", s: "scenario", c: "checklist" };
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

  // A number in so many signs; one in as few as it needs, five bits a sign, the sixth saying that more follow.
  const fixed = (number, length) => {
    let text = "";
    for (let rest = number, place = 0; place < length; place += 1, rest = Math.floor(rest / 64)) {
      text = signs[rest % 64] + text;
    }
    return text;
  };
  const short = (number) => {
    const rest = Math.floor(number / 32);
    return signs[(number % 32) + (rest ? 32 : 0)] + (rest ? short(rest) : "");
  };
  const escaped = (text) =>
    encodeURIComponent(String(text).replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/[!'()*~]/g, (sign) =>
      `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
  const unescaped = (text) => decodeURIComponent(text.replaceAll("+", "%20"));

  class Reader {
    constructor(text) {
      this.text = text;
      this.place = 0;
    }
    get isAtEnd() { return this.place >= this.text.length; }
    take(length) {
      if (this.place + length > this.text.length) throw new RangeError("cut short");
      this.place += length;
      return this.text.slice(this.place - length, this.place);
    }
    fixed(length) {
      return [...this.take(length)].reduce((sum, sign) => {
        if (!signs.includes(sign)) throw new RangeError("no sign");
        return sum * 64 + signs.indexOf(sign);
      }, 0);
    }
    short() {
      const value = this.fixed(1);
      return value < 32 ? value : value - 32 + 32 * this.short();
    }
    until(mark) {
      const end = this.text.indexOf(mark, this.place);
      const text = this.text.slice(this.place, end < 0 ? undefined : end);
      this.place = end < 0 ? this.text.length : end + 1;
      return text;
    }
  }

  // An id that this package doesn't know was read from a key, and is written as one.
  const keyOf = (id, table) => (Object.hasOwn(table, id) ? table[id] : /^_[\w-]{4}$/.test(id) ? id.slice(1) : null);
  const turned = (table) => new Map(Object.entries(table).map(([id, key]) => [key, id]));
  const idOf = (key, ids) => ids.get(key) ?? `_${key}`;
  const isUnknown = (id) => id.startsWith("_");

  // What an exercise was answered; null where there is nothing that could be kept.
  const answerText = (letter, { answer, of }, names) => {
    if (letter === "s") return typeof answer === "string" ? escaped(answer) : null;
    if (!Array.isArray(answer)) return null;
    if (letter === "c") return answer.map((id) => keyOf(String(id), names.items)).filter(Boolean).join("");
    if (!answer.length || !isCount(of)) return null;
    if (letter === "f") return short(of) + answer.map(escaped).join("/");
    const numbers = answer.map(Number);
    return numbers.every(isCount) ? short(of) + numbers.map(short).join("") : null;
  };
  const readAnswer = (letter, reader, ids) => {
    if (reader.isAtEnd) return letter === "c" ? { answer: [] } : {};
    if (letter === "s") return { answer: unescaped(reader.until(",")) };
    const answer = [];
    if (letter === "c") {
      while (!reader.isAtEnd) answer.push(idOf(reader.take(keyLength), ids.items));
      return { answer };
    }
    const of = reader.short();
    if (letter === "f") return { answer: reader.until(",").split("/").map(unescaped), of };
    while (!reader.isAtEnd) answer.push(letter === "q" ? reader.short() : String(reader.short()));
    return { answer, of };
  };

  // In the order in which they are given up; within a line, the oldest first. Never given up: that the course was passed,
  // and the lesson that was open last.
  const reductions = [
    "unknown", // what this version of the course doesn't have
    "words", // what was written into gaps, and where a conversation ended
    "answers", // the other answers to exercises
    "attemptAnswers", // the answers of attempts
    "failures", // attempts that failed
    "versions", // which version of a guideline a lesson taught
    "passes", // attempts that passed, but for the last
    "outcomes", // which exercises were done, and how
    "ticks", // what was ticked in lists
    "name", // the name on the certificate
    "lessons", // which lessons were finished
  ];

  const dayOf = (text) => Math.max(0, Math.floor((Date.parse(text) || 0) / day));

  // Entries with their ways to be shorter: `[reduction, text]`; no text takes the entry away.
  const entriesOf = (progress, names) => {
    const entries = [];
    const add = (at, full, ...ways) => entries.push({ at, text: full, ways });
    for (const [id, lesson] of Object.entries(isRecord(progress.lessons) ? progress.lessons : {})) {
      const key = keyOf(id, names.lessons);
      if (!key || !isRecord(lesson) || !lesson.done) continue;
      const versions = Object.entries(isRecord(lesson.versions) ? lesson.versions : {}).map(([name, text]) => {
        const guide = keyOf(name, names.guidelines);
        return guide ? `${guide}${escaped(text)}/` : "";
      }).join("");
      const own = `L${key}`;
      if (isUnknown(id)) add(dayOf(lesson.done), own + versions, ["unknown", ""]);
      else add(dayOf(lesson.done), own + versions, ["versions", own], ["lessons", ""]);
    }
    for (const [id, exercise] of Object.entries(isRecord(progress.exercises) ? progress.exercises : {})) {
      const key = keyOf(id, names.exercises);
      const letter = Object.keys(kinds).find((one) => isRecord(exercise) && kinds[one] === exercise.kind);
      if (!key || !letter) continue;
      const tries = Math.min(15, isCount(exercise.tries) ? exercise.tries : 0);
      const own = letter + key + fixed(tries * 4 + (exercise.right ? 2 : 0) + (exercise.first ? 1 : 0), 1);
      const answer = answerText(letter, exercise, names);
      if (!tries && !answer) continue;
      const ways = isUnknown(id) ? [["unknown", ""]] : letter === "c" ? [["ticks", ""]]
        : [["fs".includes(letter) ? "words" : "answers", tries ? own : ""], ["outcomes", ""]];
      add(dayOf(exercise.at), own + (answer ?? ""), ...ways);
    }
    const attempts = (Array.isArray(progress.attempts) ? progress.attempts : []).filter((attempt) => isRecord(attempt)
      && Date.parse(attempt.at) >= 0 && [attempt.right, attempt.of, attempt.score].every(isCount));
    const lastPassed = attempts.filter((attempt) => attempt.passed).at(-1);
    for (const attempt of attempts) {
      const own = `A${fixed(Date.parse(attempt.at), 7)}${attempt.passed ? "B" : "A"}`
        + `${short(attempt.right)}${short(attempt.of)}${short(attempt.score)}${escaped(attempt.version ?? "")}`;
      const wrong = new Set(Array.isArray(attempt.wrong) ? attempt.wrong : []);
      const answers = Object.entries(isRecord(attempt.answers) ? attempt.answers : {}).map(([id, answer]) => {
        const key = keyOf(id, names.exercises);
        if (!key || !Array.isArray(answer) || !answer.every(isCount)) return "";
        return key + short(answer.length * 2 + (wrong.has(id) ? 1 : 0)) + answer.map(short).join("");
      }).join("");
      const ways = [["attemptAnswers", own]];
      if (attempt !== lastPassed) ways.push([attempt.passed ? "passes" : "failures", ""]);
      add(Date.parse(attempt.at), answers ? `${own}:${answers}` : own, ...ways);
    }
    const last = keyOf(String(progress.last ?? ""), names.lessons);
    if (last) add(0, `H${last}`);
    if (typeof progress.name === "string" && progress.name) add(0, `N${escaped(progress.name)}`, ["name", ""]);
    return entries;
  };

  const joined = (entries) => {
    const parts = [version];
    let current = 0;
    const isDated = ({ text }) => !"AHN".includes(text[0]);
    const dated = entries.filter((entry) => entry.text && isDated(entry)).sort((a, b) => a.at - b.at);
    for (const entry of dated) {
      if (entry.at !== current) parts.push(`D${fixed(entry.at, 3)}`);
      current = entry.at;
      parts.push(entry.text);
    }
    return [...parts, ...entries.filter((entry) => entry.text && !isDated(entry)).map(({ text }) => text)].join(",");
  };

  return {
    reductions,

    // What nothing at all is encoded as.
    empty: version,

    // `names` gives each id's key, in `lessons`, `exercises`, `items` and `guidelines`. `left` names what was left out.
    encode(progress, names, limit) {
      const entries = entriesOf(progress, names);
      const left = new Set();
      let text = joined(entries);
      for (const reduction of reductions) {
        const able = entries.filter(({ ways }) => ways.some(([name]) => name === reduction)).sort((a, b) => a.at - b.at);
        for (const entry of able) {
          if (text.length <= limit) return { text, left: [...left] };
          entry.text = entry.ways.find(([name]) => name === reduction)[1];
          left.add(reduction);
          text = joined(entries);
        }
      }
      return { text, left: [...left] };
    },

    // Null for what this format isn't. An entry that can't be read is passed over.
    decode(text, names) {
      const [head, ...entries] = text.split(",");
      if (head !== version) return null;
      const ids = Object.fromEntries(Object.entries(names).filter(([, table]) => isRecord(table)).map(([name, table]) =>
        [name, turned(table)]));
      const progress = { lessons: {}, exercises: {}, attempts: [] };
      let at = new Date(0).toISOString();
      for (const entry of entries) {
        const reader = new Reader(entry);
        try {
          const letter = reader.take(1);
          if (letter === "D") {
            at = new Date(reader.fixed(3) * day).toISOString();
          } else if (letter === "L") {
            const lesson = { done: at, versions: {} };
            const id = idOf(reader.take(keyLength), ids.lessons);
            while (!reader.isAtEnd) {
              const guide = idOf(reader.take(keyLength), ids.guidelines);
              lesson.versions[guide] = unescaped(reader.until("/"));
            }
            progress.lessons[id] = lesson;
          } else if (Object.hasOwn(kinds, letter)) {
            const id = idOf(reader.take(keyLength), ids.exercises);
            const flags = reader.fixed(1);
            const exercise = { kind: kinds[letter], at };
            if (names.lessonOf?.[id]) exercise.lesson = names.lessonOf[id];
            if (flags >> 2) Object.assign(exercise, { right: (flags & 2) > 0, first: (flags & 1) > 0, tries: flags >> 2 });
            progress.exercises[id] = Object.assign(exercise, readAnswer(letter, reader, ids));
          } else if (letter === "A") {
            const attempt = { at: new Date(reader.fixed(7)).toISOString(), passed: reader.take(1) === "B" };
            for (const name of ["right", "of", "score"]) attempt[name] = reader.short();
            Object.assign(attempt, { version: unescaped(reader.until(":")), answers: {}, wrong: [] });
            while (!reader.isAtEnd) {
              const id = idOf(reader.take(keyLength), ids.exercises);
              const count = reader.short();
              attempt.answers[id] = Array.from({ length: count >> 1 }, () => reader.short());
              if (count & 1) attempt.wrong.push(id);
            }
            progress.attempts.push(attempt);
          } else if (letter === "H") {
            progress.last = idOf(reader.take(keyLength), ids.lessons);
          } else if (letter === "N") {
            progress.name = unescaped(reader.until(","));
          }
        } catch { /* The platform has kept half of it, or somebody has changed it. */ }
      }
      return progress;
    },
  };
})();
