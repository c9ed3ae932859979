/** Small words of a summary: amounts in words, lines that a text takes, texts that are cut. */
import { linesOf } from '../../src/sheet';
import { atStart, inSentence, shorten } from '../../src/summary/vocabulary';
import { amountInWords } from '../../src/summary/words';

describe('an amount in words', () => {
  it.each([
    [0, 'Không đồng'],
    [15, 'Mười lăm đồng'],
    [1_105_000, 'Một triệu một trăm linh năm nghìn đồng'],
    [290_767.23, 'Hai trăm chín mươi nghìn bảy trăm sáu mươi bảy đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
  ])('%d', (dong, words) => expect(amountInWords(dong)).toBe(words));
  it('is none where a double does not hold every đồng', () => {
    expect(amountInWords(2 ** 53)).toBeNull();
    expect(amountInWords(2 ** 53 - 1)).not.toBeNull();
  });
});

describe('the lines that a text takes', () => {
  it('are more in capitals, bold and larger letters', () => {
    const text = 'Tình hình thực hiện kinh phí khuyến công địa phương';
    expect(linesOf('', 20)).toBe(1);
    expect(linesOf(text, 56)).toBe(1);
    expect(linesOf(text, 50)).toBe(2);
    expect(linesOf(text, 56, { bold: true })).toBe(1);
    expect(linesOf(text, 54, { bold: true })).toBe(2);
    expect(linesOf(text.toUpperCase(), 56)).toBe(2);
    expect(linesOf(text, 26, { fontSize: 24 })).toBe(5);
  });
  it('are as many as Times New Roman takes, capitals half as wide again', () => {
    // 413 points of bold 12-point letters, in a column of 210 points: the third line was cut off.
    expect(linesOf('BỘI CHI NGÂN SÁCH ĐỊA PHƯƠNG/BỘI THU NGÂN SÁCH ĐỊA PHƯƠNG', 40, { bold: true })).toBe(3);
  });
  it('end between words, and within one that is longer than a line', () => {
    expect(linesOf('Hỗ trợ ứng dụng máy móc', 12)).toBe(3);
    expect(linesOf('x'.repeat(40), 20)).toBe(3);
  });
  it('count letters, not the marks that a text was typed with', () => {
    const text = 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến';
    expect(linesOf(text.normalize('NFD'), 24)).toBe(linesOf(text, 24));
  });
});

describe('texts that are cut or put into a sentence', () => {
  it('are cut at a word, and within one only where it is long', () => {
    expect(shorten('Hội chợ, triển lãm', 30)).toBe('Hội chợ, triển lãm');
    expect(shorten('Hội chợ, triển lãm', 16)).toBe('Hội chợ, triển…');
    expect(shorten('Hội chợ, triển lãm hàng', 10)).toBe('Hội chợ…');
    expect(shorten('Xây Rungrinhrungrinhrungrinh', 20)).toBe('Xây Rungrinhrungrin…');
  });
  it('begin a sentence without their capitals, unless these are an abbreviation', () => {
    expect(atStart('KẾ HOẠCH VỐN')).toBe('Kế hoạch vốn');
    expect(atStart('kế hoạch')).toBe('Kế hoạch');
    expect(atStart('NSTW')).toBe('NSTW');
    expect(inSentence('Kế hoạch')).toBe('kế hoạch');
  });
});
