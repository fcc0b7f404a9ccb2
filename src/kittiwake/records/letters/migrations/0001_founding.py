"""The tables of `letters`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('letters', '0001_letters_and_how_they_went'), ('letters', '0002_words_kept_whole'), ('letters', '0003_what_went_to_court')]

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('front_door', '0001_founding'),
        ('line', '0001_founding'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='CourtParagraph',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='line.event')),
                        ('selection', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paragraphs', to='letters.courtselection')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('selection', 'number'), name='a_paragraph_has_its_number'),
                            models.UniqueConstraint(fields=('selection', 'entry'), name='an_entry_is_one_paragraph')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='court_paragraph_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='ae494f98609d998f3aa79c3e89ce99fc901054f7', operation='UPDATE', pgid='pgtrigger_court_paragraph_is_never_changed_07259', table='letters_courtparagraph', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='court_paragraph_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='38ef614615c257a6157b7c23bc18a101265d1263', operation='DELETE', pgid='pgtrigger_court_paragraph_is_never_deleted_6c4ad', table='letters_courtparagraph', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='CourtSelection',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=120)),
                        ('known_on', models.DateField(blank=True, null=True)),
                        ('made', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='court_selection', to='line.event')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='court_selection_has_a_name')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='court_selection_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='96375d01a11c92ebc768816c955d7e76c44f3f57', operation='UPDATE', pgid='pgtrigger_court_selection_is_never_changed_1f99f', table='letters_courtselection', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='court_selection_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='1fd56b20511f21c3a4011bd3411c40e98bce2539', operation='DELETE', pgid='pgtrigger_court_selection_is_never_deleted_509b4', table='letters_courtselection', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Letter',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('kind', models.CharField(choices=[('ACKNOWLEDGEMENT', 'To whoever told us: that it arrived'), ('OUTCOME_REFERRER', 'To whoever told us: what was decided'), ('OUTCOME_FAMILY', 'To the family: what was decided'), ('CONSENT', 'To the family: may we ask others about you?')], max_length=16)),
                        ('wording', models.CharField(max_length=40)),
                        ('to_name', models.CharField(max_length=400)),
                        ('to_stands', models.TextField(blank=True)),
                        ('address', models.TextField(blank=True)),
                        ('is_address_protected', models.BooleanField(default=False)),
                        ('heading', models.CharField(max_length=200)),
                        ('text', models.TextField()),
                        ('no_pdf', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='front_door.contact')),
                        ('to_subject', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['-at', '-id'],
                        'indexes': [
                            models.Index(fields=['contact', '-at'], name='letters_let_contact_2c30e4_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('to_name', ''), _negated=True), models.Q(('text', ''), _negated=True)), name='letter_says_something_to_somebody'),
                            models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['ACKNOWLEDGEMENT', 'OUTCOME_REFERRER']), ('to_subject', None)), models.Q(models.Q(('kind__in', ['ACKNOWLEDGEMENT', 'OUTCOME_REFERRER']), _negated=True), ('to_subject__isnull', False)), _connector='OR'), name='letter_is_to_a_person_of_the_record_or_to_whoever_told_us'),
                            models.CheckConstraint(condition=models.Q(('is_address_protected', False), models.Q(('address', ''), _negated=True), _connector='OR'), name='only_an_address_is_protected')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='letter_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='5851f810b4de3ae907eac1a842e30bea650f0ac7', operation='UPDATE', pgid='pgtrigger_letter_is_never_changed_d4ebf', table='letters_letter', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='letter_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='608a6f8fdf8fe90547e8680cc5343a4710ae023c', operation='DELETE', pgid='pgtrigger_letter_is_never_deleted_72531', table='letters_letter', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Sending',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('how', models.CharField(choices=[('POST', 'By post'), ('EMAIL', 'By e-mail'), ('HANDED', 'Handed over')], max_length=6)),
                        ('to', models.CharField(blank=True, help_text='The e-mail address, or who was there.', max_length=300)),
                        ('sent_at', models.DateTimeField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sendings', to='letters.letter')),
                    ],
                    options={
                        'ordering': ['sent_at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('how', 'EMAIL'), _negated=True), models.Q(('to', ''), _negated=True), _connector='OR'), name='a_letter_by_email_went_to_an_address')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='sending_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='1ef84f29bb503178e49b9594ab9cee46de98f615', operation='UPDATE', pgid='pgtrigger_sending_is_never_changed_78948', table='letters_sending', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='sending_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='6c205ba86e70e6608974d000d29e7cabb3da69ae', operation='DELETE', pgid='pgtrigger_sending_is_never_deleted_8572d', table='letters_sending', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
