-- A round that is opened, revealed or called off is on every screen at once; what somebody answered in it is not.
call notifies_analysis('stance_round');
