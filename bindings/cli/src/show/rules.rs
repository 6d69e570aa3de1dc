//! Rules with what is published about them.

use rollcare_core::{
    RulePack,
    guidance::{OverrideClass, Rule},
};

use super::{ADVICE, FAINT, heading, indent, paint, roller::mark, table};

/// All rules in a table.
pub fn rules(pack: &RulePack) -> String {
    let rows = pack.rules.iter().map(|rule| {
        let (asks_for, grade) = (format!("{:?}", rule.severity).to_lowercase(), format!("{:?}", rule.grade));
        [rule.id.clone(), asks_for, grade, rule.met().to_string(), rule.statement()]
    });
    let head = format!("Rule pack {}: {} rules. {ADVICE}\n\n", pack.version, pack.rules.len());
    head + &table(["Rule", "Asks for", "Grade", "Met at", "Says"], rows)
}

/// One rule in full.
pub fn rule(rule: &Rule, pack: &RulePack) -> String {
    let mut text = format!("{}: {}\n", mark(rule.severity), rule.statement());
    let class = rule.override_class();
    let flags = [
        (rule.our_choice, "The value is our own choice."),
        (rule.unverified, "Not checked against a source yet."),
        (class == Some(OverrideClass::Never), "Cannot be overridden."),
        (
            class == Some(OverrideClass::Clinician),
            "Only a clinician can clear it: rollcare override add --cleared-by-clinician",
        ),
        (class == Some(OverrideClass::Today), "Can be overridden for one session."),
    ];
    for (_, says) in flags.iter().filter(|(applies, _)| *applies) {
        text.extend([format!("{says}\n")]);
    }
    let reason = rule.nowhere.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
    text.extend([format!("You meet it at: {}{reason}\n", rule.met())]);
    text += "What is published:\n";
    for spread in &rule.spread {
        let by = paint(FAINT, &spread.sources.join(", "));
        text.extend([format!("{} {}  {by}\n", if spread.supports { "*" } else { " " }, spread.value)]);
    }
    if rule.spread.iter().any(|spread| spread.supports) {
        text += &paint(FAINT, "  * supports what the rule says; its grade is that of the best of them\n");
    }
    text += "Sources:\n";
    for source in pack.citations(rule) {
        text.extend([format!("  {} (grade {:?}): {} <{}>\n", source.key, source.grade, source.title, source.address)]);
    }
    heading(&rule.id) + &indent(&text)
}
