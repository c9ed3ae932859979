/*
 * What Excel for Windows puts into an add-in's page before any script of the page runs: the native object
 * `window.external`, on which Microsoft's client (excel-win32-16.01.js) builds everything else. Calls go on to
 * `khopSoNative`, which the test answers; by `khopSoRaise` the test raises events. Arrays come as COM hands them to
 * scripts: objects whose `toArray()` gives the values.
 */
(function () {
  const { facts, settings } = window.khopSoContext;
  const handlers = new Map();
  const comArray = (values) => ({ toArray: () => values, dimensions: () => 1 });
  const ask = (kind, id, argument, callback) =>
    void window.khopSoNative(kind, id, argument).then((values) => callback(comArray(values)));

  const control = {};
  for (const [name, value] of Object.entries(facts)) control[`Get${name}`] = () => value;
  control.GetSettings = () => ({
    Read: (keys, values) => {
      keys.push(...Object.keys(settings));
      values.push(...Object.values(settings));
    },
  });

  Object.assign(window.external, {
    GetContext: () => control,
    Execute: (id, parameters, callback) => ask('execute', id, parameters, callback),
    RegisterEvent: (id, target, handler, callback) => {
      handlers.set(id, handler);
      ask('register', id, target, callback);
    },
    UnregisterEvent: (id, target, callback) => {
      handlers.delete(id);
      ask('unregister', id, target, callback);
    },
    MessageParent2: (message) => ask('message-parent', 0, JSON.parse(message).messageToParent, () => undefined),
  });

  window.khopSoRaise = (id, values) => handlers.get(id)?.(id, comArray(values));
})();
