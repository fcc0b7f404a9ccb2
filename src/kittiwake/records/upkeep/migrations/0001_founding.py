"""The tables of `upkeep`, made at once: see docs/decisions/0031."""

from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('upkeep', '0001_what_recurs')]

    initial = True

    dependencies = [
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='JobRun',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('job', models.CharField(max_length=60)),
                        ('began_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('outcome', models.CharField(blank=True, choices=[('DONE', 'Done'), ('FAILED', 'Failed')], max_length=6)),
                        ('says', models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['job', '-began_at'], name='job_runs_latest')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('outcome', ''), ('says', '')), models.Q(('ended_at__gte', models.F('began_at')), ('outcome__in', ['DONE', 'FAILED']), models.Q(('says', ''), _negated=True)), _connector='OR'), name='job_run_has_ended_whole_or_not_at_all')],
                    },
                ),
            ],
        ),
    ]
