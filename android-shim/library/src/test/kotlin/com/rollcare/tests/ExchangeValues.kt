package com.rollcare.tests

import com.rollcare.Area
import com.rollcare.ExportFile
import com.rollcare.FactRef
import com.rollcare.ImportItem
import com.rollcare.ImportKind
import com.rollcare.ImportProgress
import com.rollcare.ImportReport
import com.rollcare.LoopImport
import com.rollcare.NewPhoto
import com.rollcare.Photo
import com.rollcare.PhotoReport
import com.rollcare.SeenFile
import com.rollcare.api.PhotoId
import com.rollcare.tests.ChecklistValues.CHECKLIST_ID
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.INSPECTION_ID
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.FactValues.RUN_ID
import com.rollcare.tests.FactValues.SESSION_ID
import com.rollcare.tests.FactValues.TIMES
import com.rollcare.tests.PersonValues.CHECK_IN_ID
import com.rollcare.tests.PersonValues.OVERRIDE_ID
import com.rollcare.tests.PersonValues.PRODUCT_ID
import com.rollcare.tests.PersonValues.USE_ID
import com.rollcare.tests.ScheduleValues.PAUSE_ID
import com.rollcare.tests.ScheduleValues.SCHEDULE_ID
import com.rollcare.tests.ScheduleValues.SKIP_ID
import com.rollcare.tests.ScheduleValues.VISIT_ID

/** Values of photos, and of facts on their way out, in and away. */
object ExchangeValues {
    val PHOTO_ID = PhotoId("019aafe0-0000-7000-8000-000000000011")

    val FACT_REFS = listOf(
        FactRef.Session(SESSION_ID),
        FactRef.Run(RUN_ID),
        FactRef.Checklist(CHECKLIST_ID),
        FactRef.Inspection(INSPECTION_ID),
        FactRef.CheckIn(CHECK_IN_ID),
        FactRef.Product(PRODUCT_ID),
        FactRef.Use(USE_ID),
        FactRef.Override(OVERRIDE_ID),
        FactRef.Schedule(SCHEDULE_ID),
        FactRef.Pause(PAUSE_ID),
        FactRef.Skip(SKIP_ID),
        FactRef.Visit(VISIT_ID),
        FactRef.Photo(PHOTO_ID),
    )

    private val hash = "0123456789abcdef".repeat(4)
    val PHOTOS = Area.entries.map { Photo(PHOTO_ID, AT, BERLIN, it, "2026/lips 1.jpg", hash) }
    val NEW_PHOTOS = listOf(null, PHOTO_ID).map { NewPhoto(it, AT, BERLIN, Area.LIPS, "2026/lips 1.jpg", hash) }
    val SEEN_FILES = listOf(SeenFile("2026/lips 1.jpg"), SeenFile("", hash))
    val PHOTO_REPORTS = listOf(
        PhotoReport(emptyList(), emptyList(), emptyList()),
        PhotoReport(PHOTOS, List(1_000) { PHOTOS[0] }, List(10_000) { "2026/$it.jpg" }),
    )

    val EXPORT_FILES = listOf(ExportFile("", ""), ExportFile("sessions.csv", "id,started\r\n\"🦔\",".repeat(10_000)))
    val LOOP_IMPORTS = listOf(
        LoopImport("", null, ROLLER_ID, emptyList(), TIMES[0], 0u, BERLIN),
        LoopImport("Date,Lips\n".repeat(10_000), "Lips", ROLLER_ID, Area.entries, TIMES[3], UShort.MAX_VALUE, BERLIN),
    )
    val IMPORT_PROGRESSES = listOf(ImportProgress(0u, 0u), ImportProgress(1u, ULong.MAX_VALUE))
    private val items = List(1_000) { ImportItem("session", "$SESSION_ID", "stands here already") }
    val IMPORT_REPORTS = listOf(
        ImportReport(true, emptyList(), emptyList(), emptyList()),
        ImportReport(false, listOf(ImportKind("session", 0u, 1u, 2u, UInt.MAX_VALUE)), items, items),
    )
}
