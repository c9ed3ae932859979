/** The ribbon function **Tính tổng hợp** and its failure dialog. */
import { failureAddress, failureOf, failureTexts } from '../../src/commands/failure';
import { summarizeCommand } from '../../src/commands/summarize-command';
import { WorkbookError } from '../../src/workbook';

function click(parts: Partial<Parameters<typeof summarizeCommand>[0]>) {
  const event = { completed: jest.fn() };
  const tell = jest.fn(parts.tell ?? (async () => undefined));
  const command = summarizeCommand({ summarize: parts.summarize ?? (async () => undefined), tell });
  return { event, tell, command };
}

describe('one click on Tính tổng hợp', () => {
  it('does the job and completes', async () => {
    const summarize = jest.fn(async () => undefined);
    const { command, event, tell } = click({ summarize });
    await command(event);
    expect(summarize).toHaveBeenCalledTimes(1);
    expect(tell).not.toHaveBeenCalled();
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  it('tells a failure, then completes', async () => {
    const summarize = () => Promise.reject(new WorkbookError('no-table', 'Trang bìa'));
    const { command, event, tell } = click({ summarize });
    await command(event);
    expect(tell).toHaveBeenCalledWith({ code: 'no-table', subject: 'Trang bìa' });
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  it('completes even when no dialog opens', async () => {
    const { command, event } = click({
      summarize: () => Promise.reject(new Error('GeneralException')),
      tell: () => Promise.reject(new Error('12009')),
    });
    await command(event);
    expect(event.completed).toHaveBeenCalledTimes(1);
  });
});

describe('the dialog of a failure', () => {
  const page = 'https://khop-so.example/addin/commands.html?et=1';

  it('says in Vietnamese what happened, to which sheet, and that nothing was written', () => {
    const failure = failureOf(new WorkbookError('no-table', 'Trang bìa'));
    const { title, message, close } = failureTexts(failureAddress(page, failure, 'vi'));
    expect(title).toBe('Chưa tính tổng hợp được');
    expect(message).toContain('Trang bìa');
    expect(message).toContain('Chưa có gì được ghi vào sổ tính.');
    expect(close).toBe('Đóng');
  });

  it('is beside the page that opens it', () => {
    expect(failureAddress(page, { code: 'no-table', subject: null }, 'en')).toBe(
      'https://khop-so.example/addin/dialog.html?code=no-table&lang=en',
    );
  });

  it('tells what is no error of ours as Excel’s', () => {
    expect(failureOf(new Error('GeneralException'))).toEqual({ code: 'excel-failed', subject: 'GeneralException' });
    expect(failureTexts(`${page}&code=invented`).message).toContain('Excel');
  });
});
