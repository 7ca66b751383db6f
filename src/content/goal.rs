//! Targets of the 2030 Agenda for Sustainable Development.

use super::{FromJson, Slug, Text};

/// One target, in plain words.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Target {
    /// Its number: `10.7`, `4.b`.
    pub number: TargetNumber,
    /// What it asks for, in plain words.
    pub text: Text,
    /// How it names migration.
    pub named: Named,
    /// By what the world measures it, where that is known.
    #[serde(default)]
    pub indicator: Option<Text>,
    /// What IOM Romania does for it.
    pub work: Text,
    /// The areas of work that serve it.
    #[serde(default)]
    pub areas: Vec<Slug>,
}

/// `10.7`: the goal and the target's own part. Invariant: goal 1 to 17, part one or two digits or a letter.
#[derive(Clone, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize))]
#[serde(try_from = "String")]
pub struct TargetNumber {
    goal: u8,
    part: String,
}

impl TargetNumber {
    /// The goal, 1 to 17.
    pub fn goal(&self) -> u8 {
        self.goal
    }

    /// The `id` of the target on the page about the 2030 Agenda: `target_10-7`. No heading's id has an underscore.
    pub fn id(&self) -> String {
        format!("target_{}-{}", self.goal, self.part)
    }

    /// The number as it is written.
    pub fn written(&self) -> String {
        format!("{}.{}", self.goal, self.part)
    }
}

impl TryFrom<String> for TargetNumber {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a target such as 10.7 or 4.b");
        let (goal, part) = text.split_once('.').ok_or_else(wrong)?;
        let goal: u8 = goal.parse().map_err(|_| wrong())?;
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let letter = part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_lowercase());
        let number = Self { goal, part: part.to_owned() };
        // Written back it must be the same: `parse` would take `+4` and `04` for 4.
        let known = (1..=17).contains(&goal) && (digits || letter) && number.written() == text;
        if known { Ok(number) } else { Err(wrong()) }
    }
}

impl Named {
    /// Its name in addresses: `migrant-workers`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Migration => "migration",
            Self::Trafficking => "trafficking",
            Self::MigrantWorkers => "migrant-workers",
            Self::Remittances => "remittances",
            Self::StudentMobility => "student-mobility",
            Self::MigratoryStatus => "migratory-status",
        }
    }
}

/// How a target names migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Named {
    /// It is about migration itself.
    Migration,
    /// It names trafficking in persons.
    Trafficking,
    /// It names migrant workers.
    MigrantWorkers,
    /// It names money that migrants send home.
    Remittances,
    /// It names study abroad.
    StudentMobility,
    /// It names migratory status.
    MigratoryStatus,
}
