package com.rollcare.tests

import com.rollcare.CheckInId
import com.rollcare.ChecklistId
import com.rollcare.ClearanceId
import com.rollcare.FactRef
import com.rollcare.InspectionId
import com.rollcare.OverrideId
import com.rollcare.PauseId
import com.rollcare.PhotoId
import com.rollcare.ProductId
import com.rollcare.RunId
import com.rollcare.ScheduleId
import com.rollcare.SessionId
import com.rollcare.SkipId
import com.rollcare.UseId
import com.rollcare.VisitId
import java.time.Instant
import java.time.LocalDate

/** The first instant that the engine knows. */
val FIRST: Instant = Instant.parse("1900-01-01T00:00:00Z")

/** The last one. */
val LAST: Instant = Instant.parse("2199-12-31T23:59:59.999Z")

/** The first date that it knows, and the last one. */
val FIRST_DAY: LocalDate = LocalDate.parse("1899-01-01")
val LAST_DAY: LocalDate = LocalDate.parse("2200-12-31")

/** A reference to a fact of each kind that can be deleted, with this text as its id. */
fun refs(id: String) = listOf(
    FactRef.Session(SessionId(id)),
    FactRef.Run(RunId(id)),
    FactRef.Checklist(ChecklistId(id)),
    FactRef.Inspection(InspectionId(id)),
    FactRef.CheckIn(CheckInId(id)),
    FactRef.Product(ProductId(id)),
    FactRef.Use(UseId(id)),
    FactRef.Override(OverrideId(id)),
    FactRef.Schedule(ScheduleId(id)),
    FactRef.Pause(PauseId(id)),
    FactRef.Skip(SkipId(id)),
    FactRef.Visit(VisitId(id)),
    FactRef.Photo(PhotoId(id)),
    FactRef.Clearance(ClearanceId(id)),
)
