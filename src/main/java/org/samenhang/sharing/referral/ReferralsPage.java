package org.samenhang.sharing.referral;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** The referrals of a case, those that run first. */
public record ReferralsPage(CaseFile file, List<Referral> referrals) {}
