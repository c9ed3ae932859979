/**
 * One text for each code of `WorkbookError`: what happened and what to do. `{subject}` is the file, sheet or cell,
 * already quoted; where the error names none it becomes "này", so it follows its noun, or stands in brackets that go then.
 */
export const errors = {
  'file-not-found': 'Không tìm thấy tệp {subject}. Hãy kiểm tra lại tên tệp và thư mục.',
  'is-a-folder': '{subject} là thư mục, không phải tệp. Hãy nêu tên tệp trong thư mục.',
  'not-a-file': '{subject} không phải là tệp thông thường (có thể là thiết bị hoặc đường ống). Hãy nêu một tệp Excel.',
  'no-permission': 'Không có quyền đọc tệp {subject}. Hãy xin quyền đọc hoặc sao chép tệp sang thư mục khác.',
  'read-failed':
    'Không đọc được tệp {subject}: tệp đang mở ở chương trình khác, hoặc ổ đĩa, đường mạng có lỗi. Hãy đóng chương trình đó rồi thử lại.',
  'link-loop': 'Đường dẫn tới tệp {subject} gồm các liên kết trỏ vòng. Hãy nêu thẳng tên tệp gốc.',
  'not-finished':
    'Chưa đọc xong tệp {subject} thì đã hết thời gian hoặc bộ nhớ cho phép: tệp quá lớn hoặc bị hỏng. Hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại.',
  unexpected: 'Có lỗi ngoài dự kiến khi xử lý tệp {subject}; tệp này chưa được kiểm tra. Hãy báo cho người phát triển.',
  'not-a-workbook': 'Tệp {subject} không phải là tệp Excel. Hãy chọn tệp .xlsx hoặc .xls.',
  encrypted: 'Tệp {subject} đang đặt mật khẩu mở. Hãy bỏ mật khẩu rồi chọn lại.',
  'too-large': 'Tệp {subject} quá lớn nên không mở được. Hãy tách bớt trang tính rồi thử lại.',
  damaged: 'Tệp {subject} bị hỏng. Hãy mở bằng Excel, lưu lại thành .xlsx rồi thử lại.',
  'unsupported-xls-write':
    'Tệp {subject} thuộc dạng .xls đời cũ nên không ghi thêm trang được: hãy lưu thành .xlsx rồi làm lại.',
  'unsupported-csv-write':
    'Tệp {subject} là tệp văn bản (.csv), không chứa được trang tổng hợp có công thức và biểu đồ: hãy mở bằng Excel, lưu thành .xlsx rồi làm lại.',
  'unsupported-format-write':
    'Tệp {subject} không ở dạng .xlsx nên không ghi thêm trang được: hãy mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi làm lại.',
  'write-failed': 'Không ghi được vào {subject}. Sổ tính vẫn như cũ; hãy kiểm tra quyền ghi rồi thử lại.',
  'output-is-source': 'Tệp ghi ra {subject} trùng với tệp nguồn. Hãy đặt tên khác để tệp nguồn được giữ nguyên.',
  'output-folder-not-found': 'Không tìm thấy thư mục để ghi tệp {subject}. Hãy tạo thư mục hoặc chọn nơi khác.',
  'output-extension': 'Tệp ghi ra {subject} phải có cùng phần mở rộng với tệp nguồn (.xlsx hoặc .xlsm).',
  'output-exists': 'Đã có tệp {subject} nên không ghi đè. Hãy đặt tên khác bằng -o, hoặc thêm --force để ghi đè.',
  'output-not-a-file': 'Không ghi được vào {subject}: tên này là liên kết, thư mục hoặc thiết bị. Hãy đặt tên khác.',
  'unknown-template': 'Không có mẫu tổng hợp {subject}. Các mẫu: {templates}.',
  'template-not-offered': 'Bảng trên trang {subject} không hợp với mẫu đã chọn. Hãy bỏ --template để lấy mẫu phù hợp.',
  'unknown-finding': 'Không có phát hiện mang mã {subject} trong tệp. Hãy kiểm tra lại để lấy mã mới.',
  'damaged-record':
    'Tệp ghi các phát hiện đã chấp nhận {subject} bị hỏng nên không đọc được. Hãy sửa lại hoặc xóa tệp này.',
  'one-file-only': 'Chỉ chấp nhận phát hiện ({subject}) cho từng tệp một. Hãy nêu một tệp.',
  'not-a-report': 'Tệp {subject} không phải là văn bản đọc được. Hãy chọn tệp .docx hoặc .txt.',
  'old-document': 'Tệp {subject} thuộc dạng .doc đời cũ. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.',
  'damaged-document': 'Tệp {subject} bị hỏng. Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.',
  'large-document': 'Tệp {subject} quá lớn nên không mở được. Hãy tách thành các tệp ngắn hơn rồi thử lại.',
  'unfinished-document':
    'Chưa đọc xong tệp {subject} thì đã hết thời gian hoặc bộ nhớ cho phép: tệp quá dài hoặc bị hỏng. Hãy mở bằng Word, tách thành các tệp ngắn hơn, lưu thành .docx rồi thử lại.',
  'empty-report':
    'Tệp {subject} không có chữ nào. Hãy chọn tệp có lời báo cáo; văn bản quét thành ảnh thì không đọc được.',
  'nothing-to-write':
    'Trong {subject} không có bảng nào có dòng tổng với cột thực hiện và cột kế hoạch hoặc cùng kỳ để viết thành lời.',
  'workbook-without-table': 'Sổ tính {subject} không có bảng số liệu nào đọc được. Bảng cần có tên dòng và các cột số.',
  'chart-sheets-only': 'Sổ tính {subject} chỉ có trang biểu đồ, không có ô số liệu. Hãy chọn sổ tính có bảng.',
  'empty-workbook': 'Sổ tính {subject} chưa có số liệu nào. Hãy mở sổ tính có bảng số liệu.',
  'empty-sheet': 'Trang tính {subject} chưa có số liệu. Hãy mở trang có bảng số liệu rồi thử lại.',
  'no-table':
    'Trang tính {subject} không có bảng số liệu nào đọc được. Hãy mở trang có bảng gồm tên dòng và các cột số.',
  'no-fitting-template':
    'Bảng trên trang {subject} chưa hợp với mẫu tổng hợp nào. Bảng cần có tên dòng và ít nhất một cột số.',
  'no-numeric-column': 'Bảng trên trang {subject} không có cột số nào để tổng hợp. Hãy chọn bảng có cột số liệu.',
  'only-text-numbers':
    'Các số của bảng trên trang {subject} đang lưu dưới dạng chữ, mà đọc được theo hai cách (như 12.5). Hãy đổi sang dạng số rồi thử lại.',
  'only-percentages':
    'Bảng trên trang {subject} chỉ có tỷ lệ phần trăm; tỷ lệ không cộng được nên không tổng hợp. Hãy chọn bảng có số tuyệt đối.',
  'too-few-rows': 'Bảng trên trang {subject} có quá ít dòng để tổng hợp. Bảng cần có ít nhất hai dòng số liệu.',
  'sheet-not-found': 'Không còn trang tính {subject}. Có thể trang đã bị xóa hoặc đổi tên; hãy kiểm tra lại.',
  'chart-sheet': 'Trang {subject} chỉ có biểu đồ, không có ô số liệu. Hãy chuyển sang trang có bảng.',
  'workbook-protected':
    'Sổ tính {subject} đang khóa cấu trúc nên không thêm được trang. Hãy bỏ khóa: Xem lại > Bảo vệ sổ làm việc.',
  'sheet-protected': 'Trang tính {subject} đang khóa nên không sửa được. Hãy bỏ khóa: Xem lại > Bỏ bảo vệ trang tính.',
  'own-sheet': 'Trang {subject} do Khớp Số lập, không phải bảng nguồn. Hãy mở trang có bảng cần tổng hợp.',
  'not-our-sheet': 'Trang tính {subject} không do Khớp Số lập nên không được thay hoặc xóa từ đây.',
  'correction-not-found': 'Không còn ghi nhớ của lần sửa {subject}, nên không hoàn tác được.',
  'cell-edit-mode': 'Excel đang chờ nhập dở một ô: hãy bấm Enter để kết thúc nhập ô rồi thử lại.',
  'access-denied': 'Excel không cho phép thao tác này ({subject}). Trang hoặc sổ tính có thể đang khóa hoặc chỉ đọc.',
  'item-not-found':
    'Excel không tìm thấy trang hoặc ô cần dùng ({subject}). Có thể trang đã bị xóa hoặc đổi tên; hãy kiểm tra lại.',
  'item-exists': 'Tên {subject} đã có trong sổ tính. Hãy đổi tên trang cũ rồi thử lại.',
  'invalid-argument': 'Excel không nhận yêu cầu này ({subject}). Hãy kiểm tra lại số liệu rồi thử lại.',
  'payload-too-large': 'Trang {subject} quá lớn để đọc một lần. Hãy xóa các dòng, cột trống có định dạng rồi thử lại.',
  'unsupported-excel': 'Bản Excel này chưa đủ mới. Khớp Số cần Excel 2021, Excel 2024 hoặc Microsoft 365 ({subject}).',
  'inactive-workbook': 'Sổ tính {subject} không còn đang mở trước mặt. Hãy bấm vào sổ tính rồi thử lại.',
  'merged-conflict': 'Vùng {subject} có ô gộp nên không ghi được. Hãy bỏ gộp ô rồi thử lại.',
  'invalid-reference': 'Địa chỉ {subject} không còn đúng. Có thể dòng hoặc cột đã bị xóa; hãy kiểm tra lại.',
  'invalid-operation':
    'Lúc này Excel chưa làm được việc này ({subject}). Nếu đang nhập dở một ô, hãy bấm Enter; nếu đang chọn biểu đồ hay hình, hãy bấm vào một ô rồi thử lại.',
  'formula-too-long': 'Công thức ({subject}) dài quá mức Excel cho phép. Hãy chọn ít dòng hoặc ít cột hơn.',
  'memory-limit': 'Excel không còn đủ bộ nhớ để làm việc này. Hãy đóng bớt sổ tính đang mở rồi thử lại.',
  'excel-busy': 'Excel đang bận nên đã bỏ yêu cầu này. Hãy chờ một lát rồi thử lại.',
  'changed-meanwhile': 'Nội dung {subject} vừa được sửa nên Khớp Số không ghi đè. Hãy kiểm tra lại rồi quyết định.',
  'change-unknown':
    'Excel không trả lời nên không rõ việc này ({subject}) đã được ghi hay chưa. Hãy xem lại trong sổ tính trước khi làm lại.',
  'excel-failed': 'Excel báo lỗi và chưa làm được việc này ({subject}). Sổ tính vẫn như cũ; hãy thử lại.',
  cancelled: 'Đã dừng theo yêu cầu. Sổ tính vẫn như cũ.',
  timeout:
    'Excel không trả lời sau một thời gian chờ. Hãy đóng các hộp thoại đang mở trong Excel, bấm Enter nếu đang nhập ô, rồi thử lại.',
  'worker-silent':
    'Phần tính toán của Khớp Số không trả lời nữa nên đã được dừng. Sổ tính vẫn như cũ; hãy thử lại, nếu sổ lớn thì kiểm tra từng trang.',
} as const satisfies Record<string, string>;
