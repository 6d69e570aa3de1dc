package com.rollcare.platform

import android.content.Context
import java.io.File

/** Where the files of RollCare are. */
public object RollCareFiles {
    /**
     * The live database, with what is armed on this phone, in the app's folder `no_backup`. No backup contains it: a
     * database that is copied while it is written is torn.
     */
    public fun database(context: Context): File = File(live(context), "rollcare.db")

    /**
     * A folder for what the app exports, in the app's folder `files`: the system's backups contain it, unless the app's
     * own rules leave it out. The library writes nothing there.
     */
    public fun snapshots(context: Context): File = File(context.filesDir, "rollcare/snapshots")

    internal fun live(context: Context): File = File(context.noBackupFilesDir, "rollcare")
}
