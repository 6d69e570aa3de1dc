package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.CheckIn
import com.rollcare.Declaration
import com.rollcare.EditProduct
import com.rollcare.NewCheckIn
import com.rollcare.NewDeclaration
import com.rollcare.NewOverride
import com.rollcare.NewProduct
import com.rollcare.NewProductUse
import com.rollcare.OverrideReason
import com.rollcare.Product
import com.rollcare.ProductKind
import com.rollcare.ProductUse
import com.rollcare.Reply
import com.rollcare.RuleOverride
import com.rollcare.SkinSign
import com.rollcare.api.CheckInId
import com.rollcare.api.DeclarationId
import com.rollcare.api.OverrideId
import com.rollcare.api.ProductId
import com.rollcare.api.UseId
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.DATES
import com.rollcare.tests.FactValues.INSTANTS

/** Values of what a person says of themselves and has on the shelf: as full and as bare as they can be. */
object PersonValues {
    private const val ID = "019aafe0-0000-7000-8000-00000000000"
    val DECLARATION_ID = DeclarationId("${ID}7")
    val CHECK_IN_ID = CheckInId("${ID}8")
    val PRODUCT_ID = ProductId("${ID}9")
    val USE_ID = UseId("${ID}a")
    val OVERRIDE_ID = OverrideId("${ID}b")

    val REPLIES = listOf(Reply.No, Reply.Yes) + DATES.map { Reply.On(it) }
    val ANSWERS = REPLIES.map { Answer("skin.cold-sore", it) } + List(1_000) { Answer("question $it", Reply.No) }
    private val fewOrMany = listOf(emptyList(), ANSWERS)

    val DECLARATIONS = fewOrMany.map { Declaration(DECLARATION_ID, AT, it) }
    val NEW_DECLARATIONS = fewOrMany.flatMap { answers ->
        listOf(null, DECLARATION_ID).map { NewDeclaration(it, answers) }
    }

    val CHECK_INS = Area.entries.map { CheckIn(CHECK_IN_ID, AT, BERLIN, it, emptyList(), emptyList(), null) } +
        CheckIn(CHECK_IN_ID, INSTANTS[0], BERLIN, Area.LIPS, SkinSign.entries, ANSWERS, "n".repeat(2_000))
    val NEW_CHECK_INS = listOf(
        NewCheckIn(null, BERLIN, Area.LIPS, emptyList(), emptyList(), null),
        NewCheckIn(CHECK_IN_ID, BERLIN, Area.SCALP, SkinSign.entries, ANSWERS, "dry at the rim"),
    )

    private val bare = EditProduct("", ProductKind.OTHER, null, null, null)
    private val full = EditProduct("Night", ProductKind.SERUM, "Aqua, ".repeat(3_000), DATES[1], UByte.MAX_VALUE)
    val EDIT_PRODUCTS = ProductKind.entries.map { full.copy(kind = it) } + bare
    val NEW_PRODUCTS = EDIT_PRODUCTS.map { NewProduct(PRODUCT_ID, it) } + NewProduct(null, bare)
    val PRODUCTS = EDIT_PRODUCTS.map {
        Product(PRODUCT_ID, it.name, it.kind, it.ingredients, it.opened, it.monthsAfterOpening, AT)
    }

    val USES = listOf(emptyList(), Area.entries).map { ProductUse(USE_ID, PRODUCT_ID, INSTANTS[1], it) }
    val NEW_USES = listOf(
        NewProductUse(null, PRODUCT_ID, INSTANTS[1], emptyList()),
        NewProductUse(USE_ID, PRODUCT_ID, INSTANTS[4], Area.entries),
    )

    val OVERRIDES = OverrideReason.entries.map { RuleOverride(OVERRIDE_ID, "gap.lips", it, "a wedding", AT) }
    val NEW_OVERRIDES = listOf(null, OVERRIDE_ID).flatMap { id ->
        OverrideReason.entries.map { NewOverride(id, "gap.lips", it, "a wedding") }
    }
}
