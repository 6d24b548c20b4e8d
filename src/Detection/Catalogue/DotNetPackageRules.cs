namespace ApiXGuard.Detection.Catalogue;

internal static class DotNetPackageRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("nuget-api-key", "NuGet API key")
        {
            Provider = "NuGet",
            Description = "Pushes versions of the owner's packages to nuget.org or the PowerShell Gallery: a way into everything that restores them.",
            Pattern = RulePattern.Token("oy2<lownum>{43}"),
            Remedy = new Remedy(
                "Delete or regenerate the key, and look for versions you did not push. Trusted publishing needs no key.",
                "https://www.nuget.org/account/apikeys"),
            Examples =
            [
                "dotnet nuget push out/Acme.Core.nupkg -k oy"
                    + "294qcujwar3hvw6u5z4cehidw3ot53cmacxcalouequn -s https://packages.example.com/v3/index.json",
                "nuget_api_key = 'oy" + "2cztcffha7raia02om1271q4lk0ru11z5ubfc2jmcqb6'",
            ],
            NearMisses =
            [
                "dotnet nuget push out/Acme.Core.nupkg -k oy"
                    + "294qcujwar3hvw6u5z4cehidw3ot53cmacxcalouequ -s https://packages.example.com/v3/index.json",
                "dotnet nuget push out/Acme.Core.nupkg -k oy" + "294qcujwar3hvw6u5z4cehidw3ot -s https://packages.example.com/v3/index.json",
            ],
            VisiblePrefix = 3,
        },
        new("myget-api-key", "MyGet API key")
        {
            Provider = "MyGet",
            Description = "Pushes packages to, or reads, private MyGet feeds.",
            Pattern = RulePattern.NamedValue(["myget"], "<uuid>"),
            Remedy = new Remedy(
                "Regenerate the key in the profile.",
                "https://docs.myget.org/docs/reference/security"),
            Examples =
            [
                "MYGET_API_KEY=b7" + "c3825b-b167-aff1" + "-ef8a-045fe0d8da6d",
                "var mygetApiKey = \"0f" + "5647cd-cffc-d783" + "-cbae-1f3dd499fef3\";",
            ],
            NearMisses =
            [
                "MYGET_API_KEY=b7" + "c3825b-b167-aff" + "1-ef8a-045fe0d8da6",
                "checksum=0f" + "5647cd-cffc-d783" + "-cbae-1f3dd499fef3",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("syncfusion-license-key", "Syncfusion license key")
        {
            Provider = "Syncfusion",
            Description = "Unlocks Syncfusion components in the name of its licensee.",
            Pattern = RulePattern.Token("(Mgo+DSMB|Ngo9BigBOggj|ORg4AjUWIQA)[0-9A-Za-z+/@]{40,400}[=]{0,2}"),
            Remedy = new Remedy(
                "Generate a new key for the licensed version and keep it in a key store.",
                "https://www.syncfusion.com/account/downloads"),
            Examples =
            [
                "os.environ[\"SYNCFUSION_LICENSE_KEY\"] = \"ORg4Aj" + "UWIQAtA3fq4Aoqsxd6FmeVGBV65k1tZPA0Av9o5WJjwQJ==\"",
                "var syncfusionLicenseKey = \"ORg4Aj" + "UWIQA6wvHQAQyc7EWSDrilALyEBaw3E9GqbjPhVwqlNCZ9vrl==\";",
            ],
            NearMisses =
            [
                "os.environ[\"SYNCFUSION_LICENSE_KEY\"] = \"ORg4Aj" + "UWIQAtA3fq4Aoqsxd6FmeVGBV65k1\"",
                "os.environ[\"SYNCFUSION_LICENSE_KEY\"] = \"ORg4Aj" + "UWIQAtA\"",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 8,
        },
        new("chocolatey-api-key", "Chocolatey API key")
        {
            Provider = "Chocolatey",
            Description = "Pushes packages to the Chocolatey community repository.",
            Pattern = RulePattern.NamedValue(["chocolatey", "chocoapi", "chocokey"], "<uuid>"),
            Remedy = new Remedy(
                "Regenerate the key on the account page.",
                "https://community.chocolatey.org/account"),
            Examples =
            [
                "chocolatey_api_key = '3a" + "1eb092-f1b4-c9e8" + "-983b-3441caee1548'",
                "    CHOCOLATEY_API_KEY: \"96" + "f4e910-2bf1-740d" + "-423d-238c93dc0008\"",
            ],
            NearMisses =
            [
                "chocolatey_api_key = '3a" + "1eb092-f1b4-c9e" + "8-983b-3441caee154'",
                "checksum=96" + "f4e910-2bf1-740d" + "-423d-238c93dc0008",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
