package org.evenhand.app.notices;

/** What can happen to a notice. */
enum NoticeStep {
    HAND_OVER,
    DELIVER,
    RETURN,
    GIVE_UP
}
