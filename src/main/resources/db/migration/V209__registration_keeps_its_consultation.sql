-- The way back from a registration to the question it grew out of; reading that question is still a reading of its own.
alter table registration add consultation_id uuid references consultation;
