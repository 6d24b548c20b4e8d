// references: configurationmanager
using System.Configuration;

class Reads
{
    string? Setting() => [|ConfigurationManager.AppSettings["StripeKey"]|];
    string? Got() => [|ConfigurationManager.AppSettings.Get("StripeKey")|];
    string Connection() => [|ConfigurationManager.ConnectionStrings["Shop"]|].ConnectionString;

    string? Other() => ConfigurationManager.AppSettings["Theme"];
    string? Allowed() => ConfigurationManager.AppSettings["OldToken"];
    string? OtherConnection() => ConfigurationManager.ConnectionStrings["Stock"]?.ConnectionString;
    string? OtherStore(System.Collections.Specialized.NameValueCollection values) => values["StripeKey"];
}
