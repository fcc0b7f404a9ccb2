"""The health of children who are looked after: looks, consent, questionnaires, referrals that wait."""
