//! Roles, and the hours of channels by role.

use super::super::coder::Coder;
use super::super::model::{Flag, Integer, InvalidField};
use super::super::text::TextModel;
use super::column::{AmountModel, NumberColumn, OptionalColumn, count};
use crate::scenario::{ROLES_MAX, Role, RoleHours, Work};

/// Writes or reads the roles of a plan, which has some.
pub(super) fn roles(coder: &mut dyn Coder, texts: &mut TextModel, given: &[Role]) -> Result<Vec<Role>, InvalidField> {
    let count = count(coder, Integer::trained(&[1, 2, 3]), given.len(), ROLES_MAX, "roles")?;
    if count == 0 {
        // A plan without roles says so before.
        return Err(InvalidField("roles"));
    }
    let (mut rates, mut available, blank) = (AmountModel::default(), OptionalColumn::default(), Role::default());
    let mut roles = Vec::new();
    for at in 0..count {
        let given = given.get(at).unwrap_or(&blank);
        roles.push(Role {
            name: texts.name(coder, &given.name, "roles.name")?,
            rate: rates.code(coder, given.rate, "roles.rate")?,
            available: available.code(coder, given.available, "roles.available")?,
        });
    }
    Ok(roles)
}

/// Models of the hours of a channel: two columns for each role of the plan, so that a plan without roles spends nothing
/// on hours.
pub(super) struct WorkModels {
    total: Vec<NumberColumn>,
    has_post_hours: Flag,
    per_post: Vec<NumberColumn>,
}

impl WorkModels {
    /// Models for so many roles.
    pub(super) fn of(roles: usize) -> Self {
        let columns = || (0..roles).map(|_| NumberColumn::below(0.0)).collect();
        Self { total: columns(), has_post_hours: Flag::trained(&[false; 4]), per_post: columns() }
    }

    /// Writes or reads the hours of a channel.
    pub(super) fn walk(&mut self, coder: &mut dyn Coder, given: &Work) -> Result<Work, InvalidField> {
        let roles = self.total.len();
        if roles == 0 {
            return Ok(Work::default());
        }
        let mut hours = vec![RoleHours::default(); roles];
        for (at, (of, column)) in hours.iter_mut().zip(&mut self.total).enumerate() {
            of.total = column.quantity(coder, given.of(at).total, "work.total")?;
        }
        let has_post_hours = (0..roles).any(|at| given.of(at).per_post.get() > 0.0);
        if self.has_post_hours.code(coder, has_post_hours) {
            for (at, (of, column)) in hours.iter_mut().zip(&mut self.per_post).enumerate() {
                of.per_post = column.quantity(coder, given.of(at).per_post, "work.per_post")?;
            }
        }
        Ok(Work::from(hours))
    }
}
