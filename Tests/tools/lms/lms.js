// A learning platform for tests: it records every call, and holds each to the data model. What a package may not do is noted
// in `faults`; tests want none there. `setup` says which SCORM it speaks, what it kept of an earlier session, and how it is
// broken, if it is.
function startLMS(setup) {
  "use strict";
  const is2004 = setup.version === "2004";
  const calls = [];
  const faults = [];
  const vocabulary = (...words) => (value) => words.includes(value);
  const ascii = (length) => (value) => value.length <= length && /^[\x20-\x7e]*$/.test(value);
  const decimal = (least, most) => (value) => /^-?\d+(\.\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most;

  // r: read only, w: write only, rw: both. `first` is what a new learner has; undefined has never been set.
  const models = {
    "1.2": {
      "cmi.core.student_id": { way: "r", first: setup.learner ?? "ana" },
      "cmi.core.student_name": { way: "r", first: "Pérez, Ana" },
      "cmi.core.lesson_location": { way: "rw", first: "", fits: ascii(255) },
      "cmi.core.credit": { way: "r", first: "credit" },
      "cmi.core.lesson_status": {
        way: "rw", first: "not attempted", fits: vocabulary("passed", "completed", "failed", "incomplete", "browsed"),
      },
      "cmi.core.entry": { way: "r", first: "ab-initio" },
      "cmi.core.score.raw": { way: "rw", first: "", fits: decimal(0, 100) },
      "cmi.core.score.min": { way: "rw", first: "", fits: decimal(0, 100) },
      "cmi.core.score.max": { way: "rw", first: "", fits: decimal(0, 100) },
      "cmi.core.total_time": { way: "r", first: "0000:00:00.00" },
      "cmi.core.lesson_mode": { way: "r", first: setup.mode ?? "normal" },
      "cmi.core.exit": { way: "w", fits: vocabulary("time-out", "suspend", "logout", "") },
      "cmi.core.session_time": { way: "w", fits: (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value) },
      "cmi.suspend_data": { way: "rw", first: "", fits: ascii(4096) },
      "cmi.launch_data": { way: "r", first: "" },
      "cmi.student_data.mastery_score": { way: "r", first: "80" },
    },
    "2004": {
      "cmi.completion_status": {
        way: "rw", first: "unknown", fits: vocabulary("completed", "incomplete", "not attempted", "unknown"),
      },
      "cmi.success_status": { way: "rw", first: "unknown", fits: vocabulary("passed", "failed", "unknown") },
      "cmi.learner_id": { way: "r", first: setup.learner ?? "ana" },
      "cmi.learner_name": { way: "r", first: "Ana Pérez" },
      "cmi.location": { way: "rw", fits: (value) => value.length <= 1000 },
      "cmi.credit": { way: "r", first: "credit" },
      "cmi.entry": { way: "r", first: "ab-initio" },
      "cmi.mode": { way: "r", first: setup.mode ?? "normal" },
      "cmi.score.scaled": { way: "rw", fits: decimal(-1, 1) },
      "cmi.score.raw": { way: "rw", fits: decimal(-1e9, 1e9) },
      "cmi.score.min": { way: "rw", fits: decimal(-1e9, 1e9) },
      "cmi.score.max": { way: "rw", fits: decimal(-1e9, 1e9) },
      "cmi.progress_measure": { way: "rw", fits: decimal(0, 1) },
      "cmi.total_time": { way: "r", first: "PT0S" },
      "cmi.scaled_passing_score": { way: "r", first: "0.8" },
      "cmi.exit": { way: "w", fits: vocabulary("time-out", "suspend", "logout", "normal", "") },
      "cmi.session_time": {
        way: "w",
        fits: (value) => /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value),
      },
      "cmi.suspend_data": { way: "rw", fits: ascii(4096) },
    },
  };
  const model = models[setup.version];
  for (const name of setup.absent ?? []) delete model[name];
  const codes = is2004
    ? {
      readBefore: "122", readAfter: "123", writeBefore: "132", writeAfter: "133", commitBefore: "142", commitAfter: "143",
      begunTwice: "103", begunAfter: "104", endedBefore: "112", endedTwice: "113", argument: "201", unknown: "401",
      unset: "403", readOnly: "404", writeOnly: "405", type: "406", refused: "351", failed: "391",
    }
    : {
      readBefore: "301", readAfter: "301", writeBefore: "301", writeAfter: "301", commitBefore: "301", commitAfter: "301",
      begunTwice: "101", begunAfter: "101", endedBefore: "301", endedTwice: "301", argument: "201", unknown: "401",
      readOnly: "403", writeOnly: "404", type: "405", refused: "101", failed: "101",
    };
  const values = {};
  for (const [name, { first }] of Object.entries(model)) if (first !== undefined) values[name] = first;
  Object.assign(values, setup.kept ?? {});
  let state = "before";
  let error = "0";
  let ending = null;
  const answer = (call, code, result, isFault = code !== "0") => {
    error = code;
    calls.push([...call, code]);
    if (isFault) faults.push([...call, code].join(" "));
    return result;
  };
  const isText = (...texts) => texts.every((text) => typeof text === "string");

  const lms = {
    calls, faults, values,
    // Tests change these while a session is under way.
    refuses: setup.refuses ?? [],
    isBroken: setup.isBroken ?? false,

    initialize(argument) {
      const call = ["initialize", argument];
      if (argument !== "") return answer(call, codes.argument, "false");
      if (state !== "before") return answer(call, state === "open" ? codes.begunTwice : codes.begunAfter, "false");
      if (setup.isSilent) return answer(call, is2004 ? "102" : "101", "false", false);
      state = "open";
      return answer(call, "0", "true");
    },
    get(name) {
      const call = ["get", name];
      if (state !== "open") return answer(call, state === "before" ? codes.readBefore : codes.readAfter, "");
      if (!isText(name)) return answer(call, codes.argument, "");
      // A package may ask for what a platform doesn't have, or hasn't got yet, and be told so.
      if (!model[name]) return answer(call, codes.unknown, "", !(setup.absent ?? []).includes(name));
      if (model[name].way === "w") return answer(call, codes.writeOnly, "");
      if (values[name] === undefined) return answer(call, codes.unset, "", false);
      return answer(call, "0", values[name]);
    },
    set(name, value) {
      const call = ["set", name, value];
      if (state !== "open") return answer(call, state === "before" ? codes.writeBefore : codes.writeAfter, "false");
      if (!isText(name, value)) return answer(call, codes.argument, "false");
      if (!model[name]) return answer(call, codes.unknown, "false", !(setup.absent ?? []).includes(name));
      if (model[name].way === "r") return answer(call, codes.readOnly, "false");
      if (!model[name].fits(value)) return answer(call, codes.type, "false");
      if (lms.isBroken || lms.refuses.includes(name)) return answer(call, codes.refused, "false", false);
      values[name] = value;
      return answer(call, "0", "true");
    },
    commit(argument) {
      const call = ["commit", argument];
      if (state !== "open") return answer(call, state === "before" ? codes.commitBefore : codes.commitAfter, "false");
      if (argument !== "") return answer(call, codes.argument, "false");
      if (lms.isBroken) return answer(call, codes.failed, "false", false);
      return answer(call, "0", "true");
    },
    finish(argument) {
      const call = ["finish", argument];
      if (state !== "open") return answer(call, state === "before" ? codes.endedBefore : codes.endedTwice, "false");
      if (argument !== "") return answer(call, codes.argument, "false");
      state = "after";
      const score = values[is2004 ? "cmi.score.scaled" : "cmi.core.score.raw"];
      // What a platform makes of the manifest's pass mark.
      if (score !== undefined && score !== "") {
        const isPassed = Number(score) >= (is2004 ? 0.8 : 80);
        values[is2004 ? "cmi.success_status" : "cmi.core.lesson_status"] = isPassed ? "passed" : "failed";
      }
      const exit = values[is2004 ? "cmi.exit" : "cmi.core.exit"];
      ending = { ...values };
      delete ending[is2004 ? "cmi.exit" : "cmi.core.exit"];
      delete ending[is2004 ? "cmi.session_time" : "cmi.core.session_time"];
      ending[is2004 ? "cmi.entry" : "cmi.core.entry"] = exit === "suspend" ? "resume" : "";
      // In 2004 an attempt that ends normally is over, and the next one begins with nothing.
      if (is2004 && exit !== "suspend") ending = { "cmi.entry": "ab-initio" };
      for (const name of ["cmi.mode", "cmi.core.lesson_mode", "cmi.learner_id", "cmi.core.student_id"]) delete ending[name];
      return answer(call, "0", "true");
    },
    lastError() {
      return error;
    },
    // What the next session finds.
    ending: () => ending,
    close: () => document.querySelector("iframe").remove(),
  };
  if (setup.version === "none") return lms;
  window[is2004 ? "API_1484_11" : "API"] = is2004
    ? {
      Initialize: lms.initialize, GetValue: lms.get, SetValue: lms.set, Commit: lms.commit, Terminate: lms.finish,
      GetLastError: lms.lastError, GetErrorString: () => "", GetDiagnostic: () => "",
    }
    : {
      LMSInitialize: lms.initialize, LMSGetValue: lms.get, LMSSetValue: lms.set, LMSCommit: lms.commit,
      LMSFinish: lms.finish, LMSGetLastError: lms.lastError, LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
    };
  return lms;
}
