package org.evenhand.app.personal;

import org.evenhand.app.database.Acting;

/** With whose eyes a transaction reads. */
interface Sight {

    /** Does the reading as a person of an organisation; all zeros for nobody in it. */
    <T> T as(Acting.Actor eyes, ScopedValue.CallableOp<T, RuntimeException> reading);
}
