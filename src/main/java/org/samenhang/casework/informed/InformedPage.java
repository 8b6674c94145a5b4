package org.samenhang.casework.informed;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** What the family was told, and whether a plan of their own was offered; the latest first. */
public record InformedPage(CaseFile file, List<Informing> told, List<FamilyGroupPlan> plans) {}
