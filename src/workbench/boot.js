/*
 * Runs in a frame of the workbench, right after the genuine Excel client: asks the page around it, which holds the
 * workbook, to answer the client's requests. Excel never loads this file.
 */
(function () {
  var workbench = window.parent && window.parent.khopSoWorkbench;
  if (workbench) workbench.boot(window);
})();
