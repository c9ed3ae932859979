/**
 * One sentence or two for each rule of `checks/`, by rule id. `{name}` is a parameter of the finding: its `details`, and
 * what `finding-text.ts` makes of them – {stated}, {expected}, {value} and {suggestion} as the cell writes them, {basis}
 * how the relation is known, {clue} which cell is likely wrong, {dependents} what else is affected. `clause.*` are the
 * parts that those are made of. `wording/complete.ts` demands a sentence for every rule.
 */
export const findings = {
  total: 'Ô {result} ghi {stated}, cộng {expression}{basis} được {expected}.{clue}',
  'only-part': 'Ô {result} ghi {stated}, nhưng khoản thành phần duy nhất có số (ô {expression}) ghi {expected}.{clue}',
  difference: 'Ô {result} ghi {stated}, tính lại {expression}{basis} được {expected}.{clue}',
  share: 'Ô {result} ghi {stated}, tính lại từ {expression}{basis} được {expected}.{clue}',
  attainment: 'Ô {result} ghi {stated}, tính lại từ {expression}{basis} được {expected}.{clue}',
  level: 'Ô {result} ghi {stated}, tính lại từ {expression}{basis} được {expected}.{clue}',
  growth: 'Ô {result} ghi {stated}, tính lại từ {expression}{basis} được {expected}.{clue}',
  average: 'Ô {result} ghi {stated}, bình quân của {expression}{basis} là {expected}.{clue}',
  copy: 'Ô {result} ghi {stated}, nhưng chính số liệu này tại ô {expression} lại ghi {expected}.{clue}',
  'of-which': 'Ô {result} ghi {stated}, lớn hơn số chung {expected} tại ô {expression} dù chỉ là số “trong đó”.{clue}',
  'parts-exceed':
    'Ô {result} ghi {stated}, nhưng riêng các khoản thành phần ({expression}) cộng lại đã được {expected}, lớn hơn số chung.{clue}',
  'small-gap':
    'Ô {result} ghi {stated}, cộng {expression}{basis} được {expected}; các tổng khác của bảng khớp nên chênh lệch này khó là do làm tròn.{clue}',
  'line-left-out':
    '{count} ô tổng ({cells}) bỏ sót dòng {row}: chênh lệch đúng bằng số ghi tại dòng đó, ví dụ ô {result} ghi {stated}, cộng cả ô {left} được {expected}.',
  'blank-result':
    'Ô {result} ghi {stated}, tính lại từ {expression} được {expected}; chênh lệch đúng bằng {amount} mà các ô cùng dòng ({parts}) cho ra trong khi ô {blanks} để trống.',
  'part-without-whole':
    'Ô {result} ghi {stated}, tính lại từ {expression} được {expected}; chênh lệch đúng bằng {amount} ghi tại {parts}, trong khi ô số chung cùng dòng ({blanks}) để trống.',
  'lines-differ':
    '{count} ô không theo cách tính {expression}{basis} của các dòng còn lại: {cells}. Hãy xem phần này có được lập theo cách khác không.',
  declaration: 'Phép tính “{source}” {contradicted}, ví dụ ô {example}. Có thể chính ký hiệu này ghi nhầm.',
  'too-many':
    'Trang này có {count} phép tính không khớp, quá nhiều để tìm từng ô sai. Hãy xem lại cách lập bảng, bắt đầu từ ô {cell}.',
  rounding: '{count} ô lệch trong phạm vi làm tròn, không phải lỗi: {cells}.',
  'rounding-printed': 'Số lưu trong ô khớp, nhưng khi in ra {count} ô không cộng đúng do làm tròn: {cells}.',
  'mixed-scale':
    'Cột này ghi lẫn tỷ lệ dạng phần trăm và dạng số lần: ô {cells} lệch 100 lần so với cách ghi của các ô khác.',

  'error-value': 'Ô {cell} báo lỗi {error}.{dependents}',
  circular: 'Các công thức tham chiếu vòng lẫn nhau: {cells}. Excel không tính đúng được các ô này.',
  'external-link':
    '{count} công thức lấy số từ sổ tính khác, ví dụ ô {cell}. Khi gửi tệp đi, số liệu này có thể không cập nhật được.',
  'lost-reference': '{count} công thức đã mất ô tham chiếu (#REF!) dù chưa báo lỗi, ví dụ ô {cell}.',
  'double-count':
    'Công thức ô {cell} cộng {range}, trong đó {inner} đã là số cộng của chính các dòng này: số liệu bị tính hai lần.{others}',
  'range-short': 'Công thức ô {cell} chỉ lấy {range}, bỏ sót ô {missed}{missedFigure}{beside}.{others}',
  'range-differs':
    'Công thức ô {cell} cộng {range}, khác vùng cộng của các ô bên cạnh (ô {example}: {exampleFormula}).',
  'pattern-differs': 'Công thức ô {cell} ({formula}) khác các ô bên cạnh (ô {example}: {exampleFormula}).{others}',
  'typed-over':
    'Ô {cell} là số gõ tay {value}, đứng giữa các ô có công thức (ô {example}: {exampleFormula}). Số này sẽ không đổi khi số liệu thay đổi.{others}',
  plug: 'Công thức ô {cell} cộng thêm số gõ tay {plug} ({formula}), không rõ lấy từ đâu.{others}',

  'text-number': '{count} ô ghi số dưới dạng chữ nên Excel bỏ qua khi cộng: {cells} (ví dụ “{text}”).',
  'duplicate-row': 'Dòng {row} trùng cả tên và số liệu với dòng {other}: “{label}”.',
  'rate-outside':
    'Ô {result} ghi tỷ lệ chung {stated}, nằm ngoài khoảng từ {low} đến {high} của các tỷ lệ thành phần ({expression}).',
  'rate-mean':
    'Ô {result} ghi tỷ lệ chung {stated}; bình quân gia quyền các tỷ lệ thành phần ({expression}) được {expected}.',
  shares: 'Tỷ trọng từ ô {first} đến ô {last} cộng lại được {sum}%, không phải 100%.',

  unseen:
    'Trong các ô không in ra (hàng, cột, trang bị ẩn hoặc ngoài vùng in) có {count} chỗ chưa khớp: {cells}. Nên xem nếu còn dùng đến.',
  'unseen-source':
    'Ô {unseenCell} (không in ra) ghi {stated}, tính lại được {expected}; ô {cell} (có in ra) được tính cùng số này.',

  'clause.declared': ' (theo “{source}”)',
  'clause.formula': ' (theo công thức)',
  'clause.arithmetic': ' (như các dòng khác)',
  'clause.result': ' Nhiều khả năng do {slip}.',
  'clause.suspect': ' Nhiều khả năng ô {suspect} sai: đang ghi {value}, đúng ra là {suggestion}.',
  'clause.suspect-slip': ' Nhiều khả năng ô {suspect} sai: đang ghi {value}, đúng ra là {suggestion} ({slip}).',
  'clause.all':
    ' Nhiều khả năng ô {suspect} sai: đang ghi {value}, đúng ra là {suggestion}; sửa ô này thì cả {relations} phép tính đều khớp.',
  'clause.all-slip':
    ' Nhiều khả năng ô {suspect} sai ({slip}): đang ghi {value}, đúng ra là {suggestion}; sửa ô này thì cả {relations} phép tính đều khớp.',
  'clause.carried': ' Chênh lệch này đã cộng tiếp vào {carried}: sửa theo.',
  'clause.swap': ' Nhiều khả năng ô {suspect} và ô {partner} ghi đổi chỗ cho nhau.',
  'clause.ties': ' Chưa đủ căn cứ để biết ô nào sai: {ties}.',
  'clause.missed': ' ({missedValue})',
  'clause.beside': ', trong khi ô {example} ({exampleFormula}) lấy đủ',
  'clause.contradicted-number': 'ghi ở dòng đánh số cột không đúng với {broken} trên {lines} dòng',
  'clause.contradicted-name': 'ghi trong tên dòng không đúng với {broken} trên {lines} cột',
  'clause.block': ' Các ô liền kề cùng trường hợp: {block}.',
  'clause.unseen': ' (Không in ra: ô {unseen}.)',
  'clause.ties-many': ' Chưa đủ căn cứ để biết ô nào sai trong {tied} ô ({ties}…).',
  'clause.gap': ' Chênh lệch {gap} đúng bằng số ghi tại ô {gapCell}: có thể số này bị bỏ sót hoặc được cộng thêm.',
  'clause.note':
    ' Chênh lệch đúng bằng số nêu tại ghi chú ở ô {noteCell} ({noteText}): khoản này có lẽ không nằm trong dòng nào của bảng.',
  'clause.dependents': ' Có {dependents} ô khác bị lỗi theo.',
} as const satisfies Record<string, string>;
