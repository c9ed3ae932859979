/** The workbench's entry: draws it into its page. */
import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench';
import './workbench.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Workbench address={new URL(window.location.href)} />);
