-- A look back is planned with what it is to find out; what it brought, in codes, is the expert team's own to read.
alter table look_back add column question text;
alter policy seen on outcome
    using (region_id = (select my_region()) and case_id in (select open_cases(3)));
