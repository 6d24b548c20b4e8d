// property: UseMaui = true
// references: configuration, options, hosting
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class PaymentOptions
{
    public string Url { get; set; } = "";
    public StripeOptions Stripe { get; set; } = new();
}

class StripeOptions
{
    public string SecretKey { get; set; } = "";
}

class ThemeOptions
{
    public string Color { get; set; } = "";
    public string PublishableKey { get; set; } = "";
    public string ReadOnlyToken => "";
    private string Password { get; set; } = "";
    public override string ToString() => Password;
}

class Startup(IConfiguration configuration, IServiceCollection services)
{
    private const string Key = "Stripe:SecretKey";

    string? Indexed() => [|configuration["Stripe:SecretKey"]|];

    string? Constant() => [|configuration[Key]|];

    string? Got() => [|configuration.GetValue<string>("ApiKey")|];

    string? OfSection() => [|configuration.GetSection("Stripe")["SecretKey"]|];

    string? OfSectionValue() => [|configuration.GetSection("Stripe:ApiKey")|].Value;

    string? OfRequired() => [|configuration.GetRequiredSection("Jwt").GetValue<string>("SigningKey")|];

    string? Connection() => [|configuration.GetConnectionString("Shop")|];

    string? ConnectionToo() => [|configuration["ConnectionStrings:Shop"]|];

    void Configured() => [|services.Configure<PaymentOptions>(configuration.GetSection("Payments"))|];

    void Bound() => [|configuration.GetSection("Payments").Bind(new PaymentOptions())|];

    void BoundByKey() => [|configuration.Bind("Payments", new StripeOptions())|];

    void BoundOptions() => [|services.AddOptions<StripeOptions>().Bind(configuration.GetSection("Stripe"))|];

    void BoundByName() => [|services.AddOptions<StripeOptions>().BindConfiguration("Stripe")|];

    StripeOptions? Whole() => [|configuration.GetSection("Stripe").Get<StripeOptions>()|];

    object? ByType() => [|configuration.GetSection("Stripe").Get(typeof(StripeOptions))|];

    List<StripeOptions>? Several() => [|configuration.GetSection("Stripe").Get<List<StripeOptions>>()|];

    // Twins: what is public, what is written, what holds no secrets.
    string? Url() => configuration["Api:Url"] + configuration["Stripe:PublishableKey"] + configuration["Auth:TokenEndpoint"];

    void Write() => configuration["ApiKey"] = "";

    void Theme() => services.Configure<ThemeOptions>(configuration.GetSection("Theme"));

    ThemeOptions? ThemeToo() => configuration.GetSection("Theme").Get<ThemeOptions>();

    string? InAMap(Dictionary<string, string> map) => map["ApiKey"];
}
