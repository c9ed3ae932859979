/**
 * One sentence or two for each rule of `checks/`, by rule id. `{name}` is a parameter of the finding: its `details`, and
 * what `finding-text.ts` makes of them – {stated}, {expected}, {value} and {suggestion} as the cell writes them, {basis}
 * how the relation is known, {clue} which cell is likely wrong, {dependents} what else is affected. `clause.*` are the
 * parts that those are made of. `wording/complete.ts` demands a sentence for every rule.
 */
export const findings = {
  total: 'Ô {result} ghi {stated}, nhưng cộng {expression}{basis} thì được {expected}.{clue}',
  'only-part':
    'Ô {result} ghi {stated}, nhưng khoản thành phần duy nhất có số liệu (ô {expression}) lại ghi {expected}.{clue}',
  difference: 'Ô {result} ghi {stated}, nhưng tính lại {expression}{basis} thì được {expected}.{clue}',
  share: 'Ô {result} ghi {stated}, nhưng tính lại {expression}{basis} thì được {expected}.{clue}',
  attainment: 'Ô {result} ghi {stated}, nhưng tính lại {expression}{basis} thì được {expected}.{clue}',
  level: 'Ô {result} ghi {stated}, nhưng tính lại {expression}{basis} thì được {expected}.{clue}',
  growth: 'Ô {result} ghi {stated}, nhưng tính lại {expression}{basis} thì được {expected}.{clue}',
  product: 'Ô {result} ghi {stated}, nhưng nhân lại {expression}{basis} thì được {expected}.{clue}',
  average: 'Ô {result} ghi {stated}, nhưng bình quân của {expression}{basis} là {expected}.{clue}',
  copy: 'Ô {result} ghi {stated}, nhưng cùng số liệu này tại ô {expression} lại ghi {expected}.{clue}',
  'of-which':
    'Ô {result} là số “trong đó” nhưng ghi {stated}, lớn hơn cả số chung {expected} tại ô {expression}.{clue}',
  'parts-exceed':
    'Ô {result} ghi {stated}, nhưng riêng các khoản thành phần ({expression}) cộng lại đã được {expected}, vượt số chung.{clue}',
  'small-gap':
    'Ô {result} ghi {stated}, nhưng cộng {expression}{basis} thì được {expected}; các tổng khác của bảng đều khớp nên khó có thể là do làm tròn.{clue}',
  'line-left-out':
    '{count} ô tổng ({cells}) bỏ sót dòng {row}: chênh lệch đúng bằng số của dòng này. Ví dụ ô {result} ghi {stated}, cộng thêm ô {left} thì được {expected}.',
  'line-twice':
    'Dòng {row} ghi trùng dòng {other} (“{label}”), và {count} ô tổng ({cells}) thiếu đúng bằng số của dòng này: ví dụ ô {result} ghi {stated}, nhưng cộng {expression} thì được {expected}. Nhiều khả năng một trong hai dòng bị ghi thừa.',
  'total-line': 'Ô {result} ghi {stated}, nhưng cộng {expression} thì được {expected}{together}.{why}',
  'blank-result':
    'Ô {blanks} để trống, trong khi tính từ {parts} thì được {amount}, đúng bằng chênh lệch tại ô {result}: ghi {stated}, tính lại từ {expression} được {expected}.',
  'part-without-whole':
    'Ô số chung {blanks} để trống, trong khi các ô thành phần cùng dòng ({parts}) ghi {amount}, đúng bằng chênh lệch tại ô {result}: ghi {stated}, tính lại từ {expression} được {expected}.',
  'lines-differ':
    '{which} không tính bằng {expression}{basis} như các dòng còn lại. Hãy xem phần này có được lập theo cách riêng không.',
  declaration: 'Phép tính “{source}” {contradicted} (ví dụ ô {example}). Có thể chính phép tính này bị ghi nhầm.',
  'too-many':
    'Trang này có {count} phép tính không khớp, quá nhiều để chỉ ra từng ô sai. Hãy xem lại cách lập bảng, bắt đầu từ ô {cell}.',
  rounding: '{which} chỉ lệch trong phạm vi làm tròn, không phải lỗi.',
  'rounding-printed': 'Số lưu trong ô vẫn khớp; chỉ khi in ra, {which} mới lệch do làm tròn.',
  'mixed-scale': 'Cột này chỗ ghi phần trăm, chỗ ghi số lần: ô {cells} lệch 100 lần so với cách ghi của các ô khác.',

  'error-value': 'Ô {cell} báo lỗi {error}{dependents}.',
  circular: 'Các công thức ở {cells} tham chiếu vòng lẫn nhau nên Excel không tính đúng được.',
  'external-link':
    '{count} công thức ({likewise}ô {cell}) lấy số từ sổ tính khác; khi gửi tệp đi, các số này có thể không được cập nhật.',
  'lost-reference': '{count} công thức ({likewise}ô {cell}) đã mất ô tham chiếu (#REF!) dù chưa báo lỗi.',
  'double-count':
    'Công thức ô {cell} cộng {range}, trong đó {inner} đã là tổng của chính các dòng này nên số liệu bị tính hai lần.{others}',
  'range-short': 'Công thức ô {cell} chỉ lấy {range}, bỏ sót ô {missed}{missedFigure}{beside}.{others}',
  'range-long':
    'Công thức ô {cell} ({formula}) cộng cả sang mục sau, bắt đầu từ ô {beyond}, trong khi ô {example} ({exampleFormula}) dừng ở cuối mục này.{others}',
  'range-differs':
    'Công thức ô {cell} cộng {range}, khác vùng cộng của các ô bên cạnh (ví dụ ô {example}: {exampleFormula}).',
  'pattern-differs':
    'Công thức ô {cell} ({formula}) khác các ô bên cạnh (ví dụ ô {example}: {exampleFormula}).{others}',
  'typed-over':
    'Ô {cell} chứa số gõ tay {value} giữa các ô có công thức (ví dụ ô {example}: {exampleFormula}). Khi số liệu thay đổi, ô này không tự tính lại.{others}',
  plug: 'Công thức ô {cell} ({formula}) cộng thêm số gõ tay {plug}, không rõ lấy từ đâu.{others}',

  'text-number': '{which} ghi số dưới dạng chữ{example}; Excel bỏ qua khi cộng.',
  'duplicate-row': 'Dòng {row} trùng cả tên và số liệu với dòng {other}: “{label}”.',
  'rate-outside':
    'Ô {result} ghi tỷ lệ chung {stated}, trong khi các tỷ lệ thành phần ({expression}) chỉ nằm trong khoảng từ {low} đến {high}.',
  'rate-mean':
    'Ô {result} ghi tỷ lệ chung {stated}, nhưng bình quân gia quyền của các tỷ lệ thành phần ({expression}) là {expected}.',
  shares: 'Tỷ trọng từ ô {first} đến ô {last} cộng lại được {sum}%, không bằng 100%.',

  unseen:
    '{which} ở phần không in ra (hàng, cột, trang bị ẩn hoặc ngoài vùng in) báo lỗi hoặc chưa khớp. Nên xem lại nếu còn dùng đến.',
  'unseen-source':
    'Ô {unseenCell} (không in ra) ghi {stated}, nhưng tính lại được {expected}; ô {cell} (có in ra) được tính từ số này.',

  'clause.one-cell': 'ô {cells}',
  'clause.many-cells': '{count} ô ({cells})',
  'clause.for-example': 'ví dụ ',
  'clause.the-text': ' (“{text}”)',
  'clause.example-text': ', ví dụ “{text}”',
  'clause.declared': ' (theo “{source}”)',
  'clause.formula': ' (theo công thức)',
  'clause.arithmetic': ' (như các dòng khác)',
  'clause.result': ' Nhiều khả năng do {slip}.',
  'clause.suspect': ' Nhiều khả năng ô {suspect} sai: đang ghi {value}, đúng ra là {suggestion}.',
  'clause.suspect-slip': ' Nhiều khả năng ô {suspect} sai: đang ghi {value}, đúng ra là {suggestion} ({slip}).',
  'clause.suspect-blank': ' Có thể ô {suspect} bị bỏ trống, còn thiếu {suggestion}.',
  'clause.all-blank':
    ' Nhiều khả năng ô {suspect} bị bỏ trống; điền {suggestion} vào ô này thì cả {relations} phép tính đều khớp.',
  'clause.all':
    ' Nhiều khả năng ô {suspect} sai: đang ghi {value}, đúng ra là {suggestion}; sửa ô này thì cả {relations} phép tính đều khớp.',
  'clause.all-slip':
    ' Nhiều khả năng ô {suspect} sai ({slip}): đang ghi {value}, đúng ra là {suggestion}; sửa ô này thì cả {relations} phép tính đều khớp.',
  'clause.carried': ' Chênh lệch này đã được cộng tiếp vào ô {carried}, cần sửa theo.',
  'clause.swap': ' Nhiều khả năng ô {suspect} và ô {partner} bị ghi đổi chỗ cho nhau.',
  'clause.ties': ' Chưa đủ căn cứ để biết ô nào sai trong các ô {ties}.',
  'clause.together-more': '; cả {count} ô của dòng tổng ({cells}) đều lớn hơn cộng các dòng',
  'clause.together-less': '; cả {count} ô của dòng tổng ({cells}) đều nhỏ hơn cộng các dòng',
  'clause.line-missing': ' Nhiều khả năng bảng sót một dòng, hoặc có dòng ghi chưa đủ.',
  'clause.number-missing': ' Số thứ tự nhảy từ {from} sang {to}: nhiều khả năng bảng sót dòng ở giữa.',
  'clause.line-blank': ' Dòng {row} (“{label}”) chưa có số: nhiều khả năng số của dòng này bị bỏ sót.',
  'clause.line-added': ' Nhiều khả năng dòng tổng chưa cập nhật sau khi thêm hoặc sửa dòng.',
  'clause.missed': ' ({missedValue})',
  'clause.beside': ', trong khi ô {example} ({exampleFormula}) lấy đủ',
  'clause.contradicted-number': 'ghi ở dòng đánh số cột không đúng với {broken}/{lines} dòng',
  'clause.contradicted-name': 'ghi trong tên dòng không đúng với {broken}/{lines} cột',
  'clause.block': ' Các ô liền kề ({block}) cũng vậy.',
  'clause.unseen': ' Ô {unseen} không in ra.',
  'clause.ties-many': ' Chưa đủ căn cứ để biết ô nào sai trong {tied} ô ({ties}…).',
  'clause.gap': ' Chênh lệch {gap} đúng bằng số ghi tại ô {gapCell}: có thể ô này bị bỏ sót hoặc bị cộng thừa.',
  'clause.note':
    ' Chênh lệch đúng bằng số nêu trong ghi chú ở ô {noteCell} ({noteText}): khoản này có lẽ không nằm trong dòng nào của bảng.',
  'clause.dependents': ', kéo theo lỗi ở {dependents} ô khác',
} as const satisfies Record<string, string>;
