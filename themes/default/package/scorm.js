// A course inside a learning platform (SCORM 1.2 and SCORM 2004, 4th edition). This page holds the session with the platform;
// the lessons are pages in its frame, which come and go. They keep progress with `portavozStore`; what is kept there goes to
// the platform. Where there is no platform, they keep it in the browser, as on the hub.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const course = JSON.parse(document.getElementById("page-course").textContent);
  const is2004 = course.scorm === "2004";
  // The least that a platform of SCORM 1.2 keeps; those of 2004 keep more.
  const room = 4096;
  const model = is2004
    ? {
      api: "API_1484_11", initialize: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit",
      finish: "Terminate", error: "GetLastError", mode: "cmi.mode", learner: "cmi.learner_id", location: "cmi.location",
      score: "cmi.score", time: "cmi.session_time", exit: "cmi.exit", undefinedCodes: ["401", "402"],
    }
    : {
      api: "API", initialize: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit",
      finish: "LMSFinish", error: "LMSGetLastError", mode: "cmi.core.lesson_mode", learner: "cmi.core.student_id",
      location: "cmi.core.lesson_location", score: "cmi.core.score", time: "cmi.core.session_time",
      exit: "cmi.core.exit", undefinedCodes: ["401"],
    };
  // What a platform may do without.
  const optional = [`${model.score}.min`, `${model.score}.max`, "cmi.progress_measure"];

  // The platform's object is in a window above this one, or above the one that opened it. Windows of other hosts say no.
  const findAbove = (start) => {
    let frame = start;
    for (let step = 0; frame && step < 20; step += 1) {
      try {
        if (typeof frame[model.api]?.[model.initialize] === "function") return frame[model.api];
      } catch { /* Not this one's to ask. */ }
      if (frame.parent === frame) return null;
      frame = frame.parent;
    }
    return null;
  };
  const findAPI = () => {
    const openers = [window, window.top].map((frame) => {
      try {
        return frame.opener;
      } catch {
        return null;
      }
    });
    for (const start of [window, ...openers]) {
      const found = start && findAbove(start);
      if (found) return found;
    }
    return null;
  };

  const api = findAPI();
  let isOpen = false;
  const call = (name, ...values) => {
    try {
      return String(api[model[name]](...values));
    } catch {
      return "";
    }
  };
  const get = (element) => (isOpen ? call("get", element) : "");

  // What the reader is told, above the lessons.
  const say = (key) => {
    const show = () => {
      const place = document.getElementById("page-notes");
      place.textContent = key ? words[key] : "";
      place.dataset.note = key;
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show, { once: true });
    else show();
  };

  isOpen = api !== null && call("initialize", "") === "true";
  if (!isOpen) {
    say(api ? "silent" : "alone");
    return;
  }
  const began = performance.now();
  // Without a word on it, a session is a normal one.
  const mayWrite = !["browse", "review"].includes(get(model.mode));
  const learner = get(model.learner);
  const statusNames = is2004 ? ["cmi.completion_status", "cmi.success_status"] : ["cmi.core.lesson_status"];
  const before = Object.fromEntries(statusNames.map((name) => [name, get(name)]));
  const scoreBefore = get(`${model.score}.raw`);
  const kept = get("cmi.suspend_data");

  const key = `portavoz-course-1:${course.id}`;
  const ownKey = `${key}:own`;
  let progress = {};
  const read = kept ? portavozSuspendData.decode(kept, course.names) : {};
  if (read) progress = kept ? { ...read, format: 1, course: course.id } : {};
  // Where the text is lost, its lesson may not be.
  const place = get(model.location);
  if (place && !progress.last && Object.hasOwn(course.names.lessons, place)) progress.last = place;
  if (!mayWrite) say("review");
  else if (!read) say("unread");

  // Reflections never leave the device; on one that several people use, each has their own.
  const deviceKey = (name) => `${name}:${encodeURIComponent(learner)}`;
  const memory = new Map();
  const device = (act) => {
    try {
      return learner ? act(localStorage) : null;
    } catch {
      return null;
    }
  };
  window.portavozStore = {
    getItem(name) {
      if (name === key) return Object.keys(progress).length ? JSON.stringify(progress) : null;
      return memory.get(name) ?? (name === ownKey ? device((shelf) => shelf.getItem(deviceKey(name))) : null);
    },
    setItem(name, text) {
      if (name === key) {
        const attempts = progress.attempts?.length ?? 0;
        progress = JSON.parse(text);
        saveSoon((progress.attempts?.length ?? 0) === attempts ? 2000 : 0);
      } else {
        memory.set(name, text);
        if (name === ownKey) device((shelf) => shelf.setItem(deviceKey(name), text));
      }
    },
    removeItem(name) {
      if (name === key) {
        progress = {};
        saveSoon(0);
      } else {
        memory.delete(name);
        if (name === ownKey) device((shelf) => shelf.removeItem(deviceKey(name)));
      }
    },
  };

  // How the course stands
  const attempts = () => progress.attempts ?? [];
  const isPassed = () => attempts().some((attempt) => attempt.passed);
  const isDone = (id) => Boolean(progress.lessons?.[id]?.done);
  // A status is never taken back: of what the platform had and what is known here, the further one stands.
  const further = (name, order, now) => (order.indexOf(before[name]) > order.indexOf(now) ? before[name] : now);
  const statuses = () => {
    const isTested = course.passMark !== null;
    const isComplete = course.lessons.every(isDone) && (!isTested || attempts().length > 0);
    const success = isPassed() ? "passed" : attempts().length ? "failed" : "unknown";
    if (!is2004) {
      const now = isTested ? (success === "unknown" ? "incomplete" : success) : isComplete ? "completed" : "incomplete";
      const order = ["incomplete", "failed", "completed", "passed"];
      return [["cmi.core.lesson_status", further("cmi.core.lesson_status", order, now)]];
    }
    const completion = further("cmi.completion_status", ["incomplete", "completed"],
      isComplete ? "completed" : "incomplete");
    const all = [["cmi.completion_status", completion], ["cmi.progress_measure", measure()]];
    const now = further("cmi.success_status", ["unknown", "failed", "passed"], success);
    return isTested && now !== "unknown" ? [...all, ["cmi.success_status", now]] : all;
  };
  const measure = () => {
    const steps = [...course.lessons.map(isDone), ...(course.passMark === null ? [] : [isPassed()])];
    return String(Math.round((100 * steps.filter(Boolean).length) / Math.max(1, steps.length)) / 100);
  };
  // The best attempt's; a better one that the platform knows stays.
  const scores = () => {
    const best = Math.max(...attempts().map(({ score }) => score));
    if (!attempts().length || (scoreBefore !== "" && Number(scoreBefore) >= best)) return [];
    const all = [["min", "0"], ["max", "100"], ["raw", String(best)]];
    if (is2004) all.push(["scaled", String(best / 100)]);
    return all.map(([name, value]) => [`${model.score}.${name}`, value]);
  };
  const pad = (number, length = 2) => String(number).padStart(length, "0");
  const sessionTime = () => {
    const hundredths = Math.floor((performance.now() - began) / 10);
    const seconds = Math.floor(hundredths / 100);
    const [hours, minutes] = [Math.min(9999, Math.floor(seconds / 3600)), Math.floor(seconds / 60) % 60];
    const rest = `${seconds % 60}.${pad(hundredths % 100)}`;
    return is2004 ? `PT${hours}H${minutes}M${rest}S` : `${pad(hours, 4)}:${pad(minutes)}:${rest.padStart(5, "0")}`;
  };

  // Saving
  const sent = new Map(Object.entries(before));
  if (kept) sent.set("cmi.suspend_data", kept);
  if (place) sent.set(model.location, place);
  const send = (element, value) => {
    if (sent.get(element) === value) return true;
    if (call("set", element, value) === "true") {
      sent.set(element, value);
      return true;
    }
    if (!optional.includes(element) || !model.undefinedCodes.includes(call("error"))) return false;
    sent.set(element, value);
    return true;
  };
  const values = () => {
    const { text } = portavozSuspendData.encode(progress, course.names, room);
    const data = text === portavozSuspendData.empty ? "" : text;
    const all = [];
    // What couldn't be read stays until there is something else to be kept.
    if (data || (read && kept)) all.push(["cmi.suspend_data", data]);
    if (Object.hasOwn(course.names.lessons, progress.last ?? "")) all.push([model.location, progress.last]);
    // A session that ends normally begins anew: nothing that is kept would come back.
    return [...all, ...scores(), ...statuses(), [model.exit, data || !read ? "suspend" : is2004 ? "normal" : ""]];
  };
  const pauses = [5, 15, 30, 60];
  let timer = 0;
  // When the timer ends; nothing puts off what is due sooner.
  let due = Infinity;
  let troubles = 0;
  const wait = (delay) => {
    clearTimeout(timer);
    due = performance.now() + delay;
    timer = setTimeout(save, delay);
  };
  const save = () => {
    clearTimeout(timer);
    due = Infinity;
    if (!isOpen || !mayWrite) return;
    // All are tried, whatever becomes of one.
    const results = [...values(), [model.time, sessionTime()]].map(([element, value]) => send(element, value));
    if (results.every(Boolean) && call("commit", "") === "true") {
      if (troubles) say("saved");
      troubles = 0;
      return;
    }
    // What was set and not committed is set again.
    sent.clear();
    say("trouble");
    wait(1000 * pauses[Math.min(troubles, pauses.length - 1)]);
    troubles += 1;
  };
  const saveSoon = (delay) => {
    if (performance.now() + delay < due) wait(delay);
  };
  save();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
  window.addEventListener("pagehide", () => {
    if (!isOpen) return;
    save();
    clearTimeout(timer);
    isOpen = false;
    call("finish", "");
  });
  // A page that comes back from the browser's memory has ended its session.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
