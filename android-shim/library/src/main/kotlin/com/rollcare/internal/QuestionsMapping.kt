package com.rollcare.internal

import com.rollcare.api.Answer
import com.rollcare.api.Declaration
import com.rollcare.api.NewDeclaration
import com.rollcare.api.Question
import com.rollcare.api.Reply
import com.rollcare.api.SetUp
import com.rollcare.api.Topic

internal fun com.rollcare.Question.toFace(): Question = Question(
    id = id,
    topic = topic.toFace(),
    text = text,
    takesDate = takesDate,
)

internal fun com.rollcare.Topic.toFace(): Topic = when (this) {
    com.rollcare.Topic.SKIN -> Topic.SKIN
    com.rollcare.Topic.HEALTH -> Topic.HEALTH
    com.rollcare.Topic.PROCEDURE -> Topic.PROCEDURE
    com.rollcare.Topic.RED_FLAG -> Topic.RED_FLAG
}

internal fun com.rollcare.Answer.toFace(): Answer = Answer(
    question = question,
    reply = reply.toFace(),
)

internal fun Answer.toEngine(): com.rollcare.Answer = com.rollcare.Answer(
    question = question,
    reply = reply.toEngine(),
)

internal fun com.rollcare.Reply.toFace(): Reply = when (this) {
    is com.rollcare.Reply.No -> Reply.No
    is com.rollcare.Reply.On -> Reply.On(date)
    is com.rollcare.Reply.Yes -> Reply.Yes
}

internal fun Reply.toEngine(): com.rollcare.Reply = when (this) {
    Reply.No -> com.rollcare.Reply.No
    is Reply.On -> com.rollcare.Reply.On(date)
    Reply.Yes -> com.rollcare.Reply.Yes
}

internal fun com.rollcare.Declaration.toFace(): Declaration = Declaration(
    id = id,
    at = at,
    answers = answers.map { it.toFace() },
)

internal fun NewDeclaration.toEngine(): com.rollcare.NewDeclaration = com.rollcare.NewDeclaration(
    id = id,
    answers = answers.map { it.toEngine() },
)

internal fun com.rollcare.SetUp.toFace(): SetUp = SetUp(
    questions = questions.map { it.toFace() },
    declared = declared.map { it.toFace() },
)
