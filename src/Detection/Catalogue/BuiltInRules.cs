namespace ApiXGuard.Detection.Catalogue;

/// <summary>Every built-in rule. A provider group is one file of this folder and one line here.</summary>
internal static class BuiltInRules
{
    public static RuleCatalogue Catalogue { get; } = new(
    [
        .. AnthropicRules.All,
        .. BlockchainNodeRules.All,
        .. ChatPlatformRules.All,
        .. CommerceRules.All,
        .. CryptoExchangeRules.All,
        .. DiscordRules.All,
        .. GitHubRules.All,
        .. HuggingFaceRules.All,
        .. LanguageModelRules.All,
        .. MailDeliveryRules.All,
        .. MarketDataRules.All,
        .. MediaModelRules.All,
        .. ModelToolingRules.All,
        .. OpenAIRules.All,
        .. PaymentRules.All,
        .. PayPalRules.All,
        .. PushRules.All,
        .. RegionalPaymentRules.All,
        .. ShippingRules.All,
        .. ShopifyRules.All,
        .. SlackRules.All,
        .. SquareRules.All,
        .. StripeRules.All,
        .. TelegramRules.All,
        .. TelephonyRules.All,
        .. TwilioRules.All,
        .. WebhookRules.All,
        .. WebSearchRules.All,
    ]);
}
