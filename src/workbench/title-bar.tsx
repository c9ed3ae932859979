/** The title bar: the file's name and commands, language and theme. */
import { useRef } from 'react';
import { Button, Select } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentTableRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { LANGUAGES, LOCALES, type Locale, type WorkbenchTexts, localeOf } from '../locales';
import type { ThemeName } from './themes';

export interface TitleBarProps {
  readonly texts: WorkbenchTexts;
  readonly fileName: string;
  readonly language: Locale;
  readonly theme: ThemeName;
  readonly onLanguage: (language: Locale) => void;
  readonly onTheme: (theme: ThemeName) => void;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
  readonly onDownload: (() => void) | null;
}

/** The file's name and what can be done with the file; language and theme as Office would set them. */
export function TitleBar({
  texts,
  fileName,
  language,
  theme,
  onLanguage,
  onTheme,
  onOpen,
  onSample,
  onDownload,
}: TitleBarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <img src="assets/icon.svg" alt="" width={22} height={22} />
      <h1>{texts.product}</h1>
      <span className="title-bar-file" title={texts.localNote}>
        {fileName}
      </span>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.txt"
        hidden
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onOpen(file);
          event.target.value = '';
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<FolderOpenRegular />}
        title={texts.dropHere}
        onClick={() => chooser.current?.click()}
      >
        {texts.openFile}
      </Button>
      <Button size="small" appearance="subtle" icon={<DocumentTableRegular />} onClick={onSample}>
        {texts.openSample}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownloadRegular />}
        disabled={!onDownload}
        onClick={() => onDownload?.()}
      >
        {texts.download}
      </Button>
      <Select
        size="small"
        aria-label={texts.language}
        value={language}
        onChange={(_, { value }) => onLanguage(localeOf(value))}
      >
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {LANGUAGES[locale].name}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={texts.theme}
        value={theme}
        onChange={(_, { value }) => onTheme(value === 'dark' || value === 'contrast' ? value : 'light')}
      >
        <option value="light">{texts.themeLight}</option>
        <option value="dark">{texts.themeDark}</option>
        <option value="contrast">{texts.themeContrast}</option>
      </Select>
    </header>
  );
}
