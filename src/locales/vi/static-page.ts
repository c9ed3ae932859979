/** What `taskpane.html` says by itself, where the pane's own scripts cannot run. One paragraph a line. */
export const staticPage = {
  oldOffice: [
    'Cần phiên bản Office mới hơn',
    'Khớp Số chạy trên Excel 2021, Excel 2024 hoặc Microsoft 365. Bản Office trên máy này còn dùng trình duyệt cũ (Internet Explorer) nên không mở được ngăn này.',
    'Hãy cập nhật Office, hoặc nhờ cán bộ công nghệ thông tin cài thêm Microsoft Edge WebView2 Runtime rồi mở lại Excel.',
  ].join('\n'),
};
