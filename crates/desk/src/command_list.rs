// THE list of commands: `name(Request) -> View [topics it shows]`.
//
// Taken in by `include!` in two places: here (dispatch by name, TypeScript) and in the shell's build script
// (permissions). Adding a command is one line here and one file in
// `commands/`; forgetting either does not compile. A topic is what a view is made of: when the desk says that a
// topic changed, every view that shows it is asked for again.
macro_rules! with_commands {
    ($callback:ident) => {
        $callback! {
            // The desk itself.
            start(StartRequest) -> StartView [start],
            choose_server(ChooseServerRequest) -> StartView [],
            set_preferences(SetPreferencesRequest) -> Preferences [],
            session(SessionRequest) -> SessionView [session],
            choose_organisation(ChooseOrganisationRequest) -> SessionView [],
            connection(ConnectionRequest) -> ConnectionView [connection],
            sync_now(SyncNowRequest) -> ConnectionView [],
            unsent(UnsentRequest) -> UnsentView [orders, refused, drafts],
            quit(QuitRequest) -> Done [],
            open_place(OpenPlaceRequest) -> Done [],
            set_lock(SetLockRequest) -> StartView [],
            active(ActiveRequest) -> Done [],
            list_refused(ListRefusedRequest) -> RefusedView [refused],
            dismiss_refused(DismissRefusedRequest) -> Done [],
            resend_act(ResendActRequest) -> Done [],
            // People: getting in.
            installation(InstallationRequest) -> InstallationView [start],
            list_people(ListPeopleRequest) -> PeopleView [start],
            password_hints(PasswordHintsRequest) -> PasswordHintsView [],
            register(RegisterRequest) -> Done [],
            resend_activation(ResendActivationRequest) -> Done [],
            forgot(ForgotRequest) -> Done [],
            change_password(ChangePasswordRequest) -> Done [],
            password_standing(PasswordStandingRequest) -> PasswordStandingView [me],
            terms_standing(TermsStandingRequest) -> TermsStandingView [me],
            accept_terms(AcceptTermsRequest) -> Done [],
            devices(DevicesRequest) -> DevicesView [devices],
            sign_out_device(SignOutDeviceRequest) -> Done [],
            sign_out_everywhere(SignOutEverywhereRequest) -> Done [],
            switch_person(SwitchPersonRequest) -> StartView [],
            sign_in(SignInRequest) -> StartView [],
            unlock(UnlockRequest) -> StartView [],
            lock(LockRequest) -> StartView [],
            sign_out(SignOutRequest) -> StartView [],
            recover(RecoverRequest) -> StartView [],
            // People: one's own.
            own_account(OwnAccountRequest) -> OwnAccountView [me],
            change_profile(ProfileChange) -> Done [],
            change_email(ChangeEmailRequest) -> Done [],
            answer_offer(AnswerOfferRequest) -> Done [],
            claim_account(ClaimAccountRequest) -> Done [],
            export_my_data(ExportMyDataRequest) -> ExportedView [],
            show_export(ShowExportRequest) -> Done [],
            erasure_preview(ErasurePreviewRequest) -> ErasureView [orders, members],
            erase_me(EraseRequest) -> StartView [],
            put_receipt_away(PutReceiptAwayRequest) -> StartView [],
            remove_preview(RemovePreviewRequest) -> RemovePreviewView [],
            remove_from_computer(RemoveFromComputerRequest) -> StartView [],
            // Ordering.
            list_supplies(ListSuppliesRequest) -> SuppliesView [supplies],
            list_drafts(ListDraftsRequest) -> DraftsView [drafts],
            new_draft(NewDraftRequest) -> DraftView [],
            open_draft(OpenDraftRequest) -> DraftView [],
            save_draft(SaveDraftRequest) -> DraftSavedView [],
            delete_draft(DeleteDraftRequest) -> DraftView [],
            check_order(CheckOrderRequest) -> OrderCheckView [supplies, orders, session],
            place_order(PlaceOrderRequest) -> OrderView [],
            list_orders(ListOrdersRequest) -> OrdersPage [orders],
            open_order(OpenOrderRequest) -> OrderView [orders],
            cancel_order(CancelOrderRequest) -> OrderView [],
            reorder(ReorderRequest) -> DraftView [],
            // Shipping.
            list_requests(ListRequestsRequest) -> RequestsView [requests],
            decide_request(DecideRequestRequest) -> RequestRow [],
            // Rights.
            list_members(ListMembersRequest) -> MembersView [members],
            givable_rights(GivableRightsRequest) -> GivableRightsView [members, session],
            add_member(AddMemberRequest) -> MemberAdded [],
            invite_again(InviteAgainRequest) -> MemberAdded [],
            list_mailing_houses(ListMailingHousesRequest) -> MailingHousesView [mailing_houses],
        }
    };
}
