-- A re-registration names the number of its earlier case, which the one who takes it on need not take part in. The youth of
-- that case is only taken to be the same one when name and day of birth agree: a mistyped number must not open another's file.
create function earlier_case(wanted text, name_of_youth text, born_on date)
    returns table (id uuid, youth_id uuid)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select c.id,
           case when lower(y.name) = lower(name_of_youth) and y.born = born_on then y.id end
      from case_file c join person y on y.id = c.youth_id
     where c.region_id = my_region() and c.number = wanted
       and (has_duty('process_director') or has_duty('intake')) and logged('registration')
$$;
call kernel_function('earlier_case(text, text, date)', 'samenhang_app');
