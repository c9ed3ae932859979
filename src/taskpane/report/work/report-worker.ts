/** The worker of the tab "Đối chiếu báo cáo": reads long texts away from the page. */
import { serveTasks } from '../../work/tasks/serve-tasks';
import { ReportSession } from './report-session';

serveTasks(new ReportSession().jobs);
