-- Why an expert is asked although they said to be away, or sit at another table then: said openly, at the meeting.
alter table attendee add column despite text check (despite <> '' and length(despite) <= 300);
