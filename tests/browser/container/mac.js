/*
 * What Excel for Mac puts into an add-in's page before any script of the page runs: the message handler `Agave` of its
 * WebKit view, on which Microsoft's client (excel-mac-16.00.js) builds everything else. A call is a message; its answer
 * is a call of the function that the message names. Calls go on to `khopSoNative`, which the test answers; by
 * `khopSoRaise` the test raises events.
 */
(function () {
  const { facts, settings } = window.khopSoContext;
  const handlers = new Map();

  /** The client's `AppContextProperties`, in its order; what has no name here is asked for by no client of today. */
  const CONTEXT = [
    'Settings',
    'SolutionRef',
    'AppType',
    'AppVersionMajor',
    'AppVersionMinor',
    'RevisionVersion',
    'APIVersionSequence',
    'AppCapabilities',
    'AppUILocale',
    'AppDataLocale',
    'BindingCount',
    'DocUrl',
    'ActivationMode',
    'ControlIntegrationLevel',
    'SolutionToken',
    'APISetVersion',
    'CorrelationId',
    'InstanceId',
    'TouchEnabled',
    'CommerceAllowed',
    'SupportedMatrix',
    'HostCustomMessage',
    'HostFullVersion',
    'InitialDisplayMode',
  ];
  const context = CONTEXT.map((name) => facts[name] ?? null);
  context[0] = [Object.keys(settings), Object.values(settings)];

  /** The client's `MethodId`: how each is answered. */
  const METHODS = {
    // The arguments of the callback come last first, arrays in one more array.
    1: ({ id, apiArgs }) => window.khopSoNative('execute', id, apiArgs).then((values) => [values]),
    2: ({ id, targetId }) => window.khopSoNative('register', id, targetId),
    3: ({ id, targetId }) => window.khopSoNative('unregister', id, targetId),
    5: () => Promise.resolve(context),
    7: (message) => window.khopSoNative('message-parent', 0, message),
  };

  const functionNamed = (path) => path.split('.').reduce((owner, name) => owner[name], window);

  function postMessage(text) {
    const { methodId, params, callbackId, callbackFunction, eventCallbackFunction } = JSON.parse(text);
    if (methodId === 2) handlers.set(params.id, { callbackId, callback: eventCallbackFunction });
    if (methodId === 3) handlers.delete(params.id);
    void METHODS[methodId](params).then((answer) => {
      if (callbackFunction) functionNamed(callbackFunction)(callbackId, answer);
    });
  }

  window.webkit = { messageHandlers: { Agave: { postMessage } } };
  window._enableFullDialogAPI = true;
  window.khopSoRaise = (id, values) => {
    const handler = handlers.get(id);
    if (handler) functionNamed(handler.callback)(handler.callbackId, [values, id]);
  };
})();
