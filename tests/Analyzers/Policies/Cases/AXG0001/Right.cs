// option: apixguard.minimum_confidence = medium
// option: apixguard.test_projects = same
// option: apixguard.sensitive_names = voucher
// option: apixguard.sinks = Contoso.Audit.Write
// option: apixguard.client_project = false
// additional: /apixguard.json
// | { "minimumConfidence": "medium" }
// additional: /.apixguard/baseline
// | apixguard-baseline 1
class Shop
{
    const string Token = "$github$"; // apixguard:allow github-classic-token because it is made up
    const string Plain = "contoso";
    const string Name = "contoso"; // apixguard:allow github-classic-token
}
