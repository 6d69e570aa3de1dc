package com.rollcare.internal

import com.rollcare.api.ChangeScope
import com.rollcare.api.FactRef
import com.rollcare.api.Undone
import com.rollcare.api.Versions

internal fun FactRef.toEngine(): com.rollcare.FactRef = when (this) {
    is FactRef.Session -> com.rollcare.FactRef.Session(id)
    is FactRef.Run -> com.rollcare.FactRef.Run(id)
    is FactRef.Checklist -> com.rollcare.FactRef.Checklist(id)
    is FactRef.Inspection -> com.rollcare.FactRef.Inspection(id)
    is FactRef.CheckIn -> com.rollcare.FactRef.CheckIn(id)
    is FactRef.Product -> com.rollcare.FactRef.Product(id)
    is FactRef.Use -> com.rollcare.FactRef.Use(id)
    is FactRef.Override -> com.rollcare.FactRef.Override(id)
    is FactRef.Schedule -> com.rollcare.FactRef.Schedule(id)
    is FactRef.Pause -> com.rollcare.FactRef.Pause(id)
    is FactRef.Skip -> com.rollcare.FactRef.Skip(id)
    is FactRef.Visit -> com.rollcare.FactRef.Visit(id)
    is FactRef.Photo -> com.rollcare.FactRef.Photo(id)
}

internal fun com.rollcare.Undone.toFace(): Undone = Undone(
    command = command,
    at = at,
)

internal fun com.rollcare.ChangeScope.toFace(): ChangeScope = when (this) {
    com.rollcare.ChangeScope.ROLLERS -> ChangeScope.ROLLERS
    com.rollcare.ChangeScope.SESSIONS -> ChangeScope.SESSIONS
    com.rollcare.ChangeScope.CHECKLISTS -> ChangeScope.CHECKLISTS
    com.rollcare.ChangeScope.REMINDERS -> ChangeScope.REMINDERS
    com.rollcare.ChangeScope.PERSON -> ChangeScope.PERSON
    com.rollcare.ChangeScope.CHECK_INS -> ChangeScope.CHECK_INS
    com.rollcare.ChangeScope.PRODUCTS -> ChangeScope.PRODUCTS
    com.rollcare.ChangeScope.SCHEDULES -> ChangeScope.SCHEDULES
    com.rollcare.ChangeScope.VISITS -> ChangeScope.VISITS
    com.rollcare.ChangeScope.PHOTOS -> ChangeScope.PHOTOS
    com.rollcare.ChangeScope.SETTINGS -> ChangeScope.SETTINGS
}

internal fun com.rollcare.Versions.toFace(): Versions = Versions(
    engine = engine,
    zoneDatabase = zoneDatabase,
    rulePack = rulePack,
    sqlite = sqlite,
)
