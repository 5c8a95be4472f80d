/** Rows of one table that go with a vendor: SQL over its columns and the variables of `security.delete_vendor`. */
export type ErasedRows = readonly [table: string, condition: string];

const OF_VENDOR = 'vendor_id = the_vendor';
const OF_ASSESSMENTS = 'assessment_id = ANY (the_assessments)';
const OF_FINDINGS = 'finding_id = ANY (the_findings)';

/** Everything that belongs to a vendor, whatever refers to something else before that. */
export const ERASED_ROWS: readonly ErasedRows[] = [
  ['portal_sessions', 'invitation_id = ANY (the_invitations)'],
  ['notices', `${OF_VENDOR} OR ${OF_ASSESSMENTS} OR ${OF_FINDINGS} OR request_id = ANY (the_requests)`],
  ['vendor_import_rows', OF_VENDOR],
  ['risk_acceptances', OF_FINDINGS],
  ['finding_notes', OF_FINDINGS],
  ['findings', OF_VENDOR],
  ['supplier_requests', 'id = ANY (the_requests)'],
  ['decision_conditions', OF_VENDOR],
  ['vendor_decisions', OF_VENDOR],
  ['offboarding_items', OF_VENDOR],
  ['offboardings', OF_VENDOR],
  ['vendor_contracts', OF_VENDOR],
  ['vendor_contacts', OF_VENDOR],
  ['receipts', OF_ASSESSMENTS],
  ['evidence', `${OF_ASSESSMENTS} OR ${OF_VENDOR}`],
  ['answer_messages', OF_ASSESSMENTS],
  ['own_answers', OF_ASSESSMENTS],
  ['answers', OF_ASSESSMENTS],
  ['submissions', OF_ASSESSMENTS],
  ['invitations', OF_ASSESSMENTS],
  ['assessment_questions', OF_ASSESSMENTS],
  ['assessments', OF_VENDOR],
  ['judgements', OF_VENDOR],
  ['access_scopes', OF_VENDOR],
  ['vendor_retention', OF_VENDOR],
  ['vendor_holds', OF_VENDOR],
  ['vendor_words', OF_VENDOR],
  ['vendors', 'id = the_vendor'],
];

/** Tables of which no past is kept. */
const WITHOUT_PAST = ['portal_sessions', 'notices', 'vendor_import_rows', 'vendor_retention', 'vendor_words'];

const deletion = ([table, condition]: ErasedRows): string => `
    DELETE FROM public.${table} t WHERE t.organization_id = organization AND (${condition})${
      // Somebody may have restored it since it was read.
      table === 'vendors' ? ` AND t.status = 'archived'` : ''
    };
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN the_rows := the_rows || jsonb_build_object('${table}', gone); END IF;`;

const pastDeletion = ([table, condition]: ErasedRows): string => `
    DELETE FROM history.${table} t WHERE t.organization_id = organization AND (${condition});
    GET DIAGNOSTICS gone = ROW_COUNT;
    the_past := the_past + gone;`;

/** What was left as it is when an import was taken back names vendors. */
const forgetLeft = (schema: string): string => `
    UPDATE ${schema}.vendor_imports i
       SET taken_back = jsonb_set(i.taken_back, '{left}', coalesce((
             SELECT jsonb_agg(l.item) FROM jsonb_array_elements(i.taken_back -> 'left') AS l (item)
              WHERE l.item ->> 'vendorId' <> the_vendor::text), '[]'))
     WHERE i.organization_id = organization
       AND i.taken_back -> 'left' @> jsonb_build_array(jsonb_build_object('vendorId', the_vendor));`;

/** Ids of the vendor's own in one table, those of rows that are there no more among them. */
const idsOf = (table: string, condition: string): string => `ARRAY(
      SELECT t.id FROM public.${table} t WHERE t.organization_id = organization AND (${condition})
       UNION SELECT t.id FROM history.${table} t WHERE t.organization_id = organization AND (${condition}))`;

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/**
 * Deletes an archived vendor with everything that is known of it, past and present, and writes down that it was: for a
 * person (`by_user`) at once, for the organisation's rule (null) only when it is due and administrators were told.
 *
 * What a transaction tells of it stays: the events of this one have no place in the chain yet. Raises P0D01 for an unknown
 * vendor, P0D02 for one that is not archived, P0D03 for one on hold, P0D04 for one that is not due,
 * P0D06 for a person who is no administrator.
 */
const DELETE_VENDOR = `RETURNS TABLE (file_id uuid, file_sha256 text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
  #variable_conflict use_column
  DECLARE
    organization uuid := security.current_organization();
    the_vendor uuid := wanted;
    the_row public.vendors;
    years smallint;
    the_assessments uuid[];
    the_invitations uuid[];
    the_findings uuid[];
    the_requests uuid[];
    the_addresses text[];
    the_files jsonb;
    the_rows jsonb := '{}';
    the_past integer := 0;
    the_payloads integer;
    gone integer;
  BEGIN
    SELECT * INTO the_row FROM public.vendors v WHERE v.organization_id = organization AND v.id = the_vendor;
    IF the_row.id IS NULL THEN
      RAISE EXCEPTION 'no such vendor' USING ERRCODE = 'P0D01';
    END IF;
    IF the_row.status <> 'archived' OR the_row.archived_at IS NULL THEN
      RAISE EXCEPTION 'only an archived vendor can be deleted' USING ERRCODE = 'P0D02';
    END IF;
    IF EXISTS (SELECT FROM public.vendor_holds h
                WHERE h.organization_id = organization AND h.vendor_id = the_vendor AND h.lifted_at IS NULL) THEN
      RAISE EXCEPTION 'the vendor is on hold' USING ERRCODE = 'P0D03';
    END IF;
    IF by_user IS NULL THEN
      SELECT o.archived_vendor_years INTO years FROM public.organizations o WHERE o.organization_id = organization;
      IF years IS NULL OR NOT EXISTS (
        SELECT FROM public.vendor_retention r
         WHERE r.organization_id = organization AND r.vendor_id = the_vendor AND r.archived_at = the_row.archived_at
           AND r.due_on <= ${TODAY}
           AND (the_row.archived_at AT TIME ZONE 'UTC')::date + make_interval(years => years) <= ${TODAY})
      THEN
        RAISE EXCEPTION 'the vendor is not due' USING ERRCODE = 'P0D04';
      END IF;
    ELSIF NOT EXISTS (SELECT FROM public.users u WHERE u.organization_id = organization AND u.id = by_user
                         AND u.role = 'admin' AND u.disabled_at IS NULL) THEN
      RAISE EXCEPTION 'only an administrator deletes a vendor' USING ERRCODE = 'P0D06';
    END IF;

    the_assessments := ${idsOf('assessments', OF_VENDOR)};
    the_findings := ${idsOf('findings', OF_VENDOR)};
    the_invitations := ${idsOf('invitations', OF_ASSESSMENTS)};
    the_requests := ARRAY(
      SELECT r.id FROM public.supplier_requests r WHERE r.organization_id = organization AND r.vendor_id = the_vendor);
    the_files := coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', e.id, 'sha256', e.sha256) ORDER BY e.id) FROM public.evidence e
       WHERE e.organization_id = organization AND e.state = 'stored'
         AND (e.assessment_id = ANY (the_assessments) OR e.vendor_id = the_vendor)), '[]');
    -- Addresses that nobody else of the register has: a colleague or another vendor may have the same.
    the_addresses := ARRAY(
      SELECT i.email FROM public.invitations i
       WHERE i.organization_id = organization AND i.id = ANY (the_invitations)
       UNION SELECT a.respondent_email FROM public.assessments a
       WHERE a.organization_id = organization AND a.id = ANY (the_assessments)
      EXCEPT SELECT i.email FROM public.invitations i
       WHERE i.organization_id = organization AND i.id <> ALL (the_invitations)
      EXCEPT SELECT a.respondent_email FROM public.assessments a
       WHERE a.organization_id = organization AND a.id <> ALL (the_assessments)
      EXCEPT SELECT u.email FROM public.users u WHERE u.organization_id = organization);

    DELETE FROM public.mails m
     WHERE m.organization_id = organization
       AND (m.id = ANY (the_invitations) OR m.recipient = ANY (the_addresses)
            OR split_part(m.occasion, ':', 2) = ANY (the_assessments::text[])
            OR position(': ' || the_row.name || ' (' IN m.subject) > 0
            OR position('：' || the_row.name || '（' IN m.subject) > 0);
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN the_rows := the_rows || jsonb_build_object('mails', gone); END IF;
    DELETE FROM public.webhook_deliveries d
     WHERE d.organization_id = organization AND position(the_vendor::text IN d.body) > 0;
    UPDATE public.vendor_acts a
       SET items = coalesce((SELECT jsonb_agg(i.item) FROM jsonb_array_elements(a.items) AS i (item)
                              WHERE i.item ->> 'vendorId' <> the_vendor::text), '[]')
     WHERE a.organization_id = organization
       AND a.items @> jsonb_build_array(jsonb_build_object('vendorId', the_vendor));
${['public', 'history'].map(forgetLeft).join('')}
${ERASED_ROWS.map(deletion).join('')}
    IF gone <> 1 THEN
      RAISE EXCEPTION 'the vendor was restored or deleted meanwhile' USING ERRCODE = 'P0D02';
    END IF;
${ERASED_ROWS.filter(([table]) => !WITHOUT_PAST.includes(table))
  .map(pastDeletion)
  .join('')}

    DELETE FROM trail.payloads p USING trail.events e
     WHERE p.organization_id = organization AND e.organization_id = organization AND e.id = p.event_id
       AND e.sequence IS NOT NULL
       AND (e.vendor_id = the_vendor OR (e.subject_type, e.subject_id) IN (
         SELECT 'vendors', the_vendor
          UNION ALL SELECT 'assessments', unnest(the_assessments)
          UNION ALL SELECT 'findings', unnest(the_findings)
          UNION ALL SELECT 'supplier_requests', unnest(the_requests)));
    GET DIAGNOSTICS the_payloads = ROW_COUNT;

    INSERT INTO public.vendor_deletions (organization_id, id, name, archetype, added_at, archived_at, deleted_at,
      deleted_by, kept_years, row_counts, past_states, payloads, file_hashes)
    VALUES (organization, the_vendor, the_row.name, the_row.archetype, the_row.created_at, the_row.archived_at,
      date_trunc('milliseconds', clock_timestamp()), by_user, years, the_rows, the_past, the_payloads,
      ARRAY(SELECT DISTINCT f.file ->> 'sha256' FROM jsonb_array_elements(the_files) AS f (file) ORDER BY 1));
    RETURN QUERY SELECT (f.file ->> 'id')::uuid, f.file ->> 'sha256' FROM jsonb_array_elements(the_files) AS f (file);
  END $$`;

const ERASED_FIELDS =
  'requester_name = NULL, requester_email = NULL, requested_by = NULL, purpose = NULL, decline_reason = NULL';

/**
 * Takes from answered requests who asked, and every text that somebody wrote, in what stands and in what stood before, with
 * the payloads of their events and the mails about them. Raises P0D05 if one of them is not to be forgotten yet.
 */
const FORGET_REQUESTERS = `RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
  DECLARE
    organization uuid := security.current_organization();
    months smallint;
    gone integer;
  BEGIN
    SELECT o.requester_months INTO months FROM public.organizations o WHERE o.organization_id = organization;
    DELETE FROM public.mails m USING public.supplier_requests r
     WHERE m.organization_id = organization AND r.organization_id = organization AND r.id = ANY (wanted)
       AND m.recipient = r.requester_email AND m.state <> 'queued'
       AND m.created_at BETWEEN r.received_at AND r.settled_at + interval '1 day';
    UPDATE public.supplier_requests r
       SET ${ERASED_FIELDS}, requester_erased_at = date_trunc('milliseconds', clock_timestamp()), version = r.version + 1
     WHERE r.organization_id = organization AND r.id = ANY (wanted) AND r.requester_erased_at IS NULL
       AND r.status IN ('decided', 'declined') AND r.settled_at + make_interval(months => months) <= now();
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone <> cardinality(wanted) THEN
      RAISE EXCEPTION 'a request is not to be forgotten yet' USING ERRCODE = 'P0D05';
    END IF;
    UPDATE history.supplier_requests r SET ${ERASED_FIELDS}
     WHERE r.organization_id = organization AND r.id = ANY (wanted);
    DELETE FROM trail.payloads p USING trail.events e
     WHERE p.organization_id = organization AND e.organization_id = organization AND e.id = p.event_id
       AND e.sequence IS NOT NULL AND e.subject_type = 'supplier_requests' AND e.subject_id = ANY (wanted);
  END $$`;

/** The two functions that erase, by their declaration; the keeper of the history owns them. */
export const ERASING_FUNCTIONS: Readonly<Record<string, string>> = {
  'security.delete_vendor(wanted uuid, by_user uuid)': DELETE_VENDOR,
  'security.forget_requesters(wanted uuid[])': FORGET_REQUESTERS,
};

/** What the keeper of the history may do for them, beside what it could before. */
export const ERASING_RIGHTS: readonly string[] = [
  ...ERASED_ROWS.flatMap(([table]) => [
    WITHOUT_PAST.includes(table)
      ? `CREATE POLICY keeper ON ${table} TO firebreak_keeper USING (true) WITH CHECK (true)`
      : `CREATE POLICY keeper_deletes ON ${table} FOR DELETE TO firebreak_keeper USING (true)`,
    `GRANT SELECT, DELETE ON ${table} TO firebreak_keeper`,
  ]),
  ...['mails', 'webhook_deliveries', 'vendor_acts', 'vendor_deletions'].map(
    (table) => `CREATE POLICY keeper ON ${table} TO firebreak_keeper USING (true) WITH CHECK (true)`,
  ),
  'GRANT SELECT, DELETE ON mails, webhook_deliveries TO firebreak_keeper',
  'GRANT SELECT, UPDATE (items) ON vendor_acts TO firebreak_keeper',
  'GRANT SELECT, INSERT ON vendor_deletions TO firebreak_keeper',
  'CREATE POLICY keeper_forgets ON vendor_imports FOR UPDATE TO firebreak_keeper USING (true) WITH CHECK (true)',
  'GRANT UPDATE (taken_back) ON vendor_imports TO firebreak_keeper',
  'GRANT DELETE ON trail.payloads TO firebreak_keeper',
  'CREATE POLICY keeper_forgets ON supplier_requests FOR UPDATE TO firebreak_keeper USING (true) WITH CHECK (true)',
  `GRANT UPDATE (requester_name, requester_email, requested_by, purpose, decline_reason, requester_erased_at, version)
     ON supplier_requests TO firebreak_keeper`,
  // Access that goes takes its words out of what is searched.
  'GRANT INSERT, UPDATE ON vendor_words TO firebreak_keeper',
  'GRANT EXECUTE ON FUNCTION security.fold_words(uuid, uuid), security.folded_words(text, text, text[], text) TO firebreak_keeper',
];
